/** `crypto` as a value: `const source = globalThis.crypto`. What is named directly needs none of this. */
import { getRandomValues, type Integers, randomUUID } from "./crypto.ts";

export class Crypto {
  /** Asked of a value of unknown type; the type has none. */
  get subtle(): unknown {
    throw new Error("crypto.subtle is not there in tscript");
  }

  getRandomValues<T extends Integers>(array: T): T {
    return getRandomValues(array);
  }

  randomUUID(): string {
    return randomUUID();
  }
}

const only = new Crypto();

export function cryptoObject(): Crypto {
  return only;
}
