/** `node:readline/promises`: what is asked is a promise of the next line. */
import { Promise } from "./promise.ts";
import { type InterfaceOptions, LineReader } from "./readline.ts";

export class Interface extends LineReader {
  question(query: string): Promise<string> {
    return new Promise<string>((resolve) => this.$ask(query, resolve));
  }
}

/** `createInterface({ input })` */
export function createInterface(options: InterfaceOptions): Interface {
  return new Interface(options);
}
