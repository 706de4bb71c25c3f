/** `node:readline`: lines of standard input, or of a file opened as a stream. */
import { host_process_stdout_write } from "tscript:intrinsics";
import { EventEmitter } from "./events.ts";
import { afterEvents, ReadStream } from "./streams.ts";
import { setImmediate } from "./timers.ts";

export interface InterfaceOptions {
  input: ReadStream;
  output?: unknown;
  terminal?: boolean;
  crlfDelay?: number;
  prompt?: string;
}

/** Lines without their ends; the last may have none. */
function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines[lines.length - 1] === "") lines.pop();
  return lines;
}

/** What interfaces of both modules are. */
export class LineReader extends EventEmitter {
  readonly $input: ReadStream;
  readonly $writes: boolean;
  $prompt: string;
  $lines: string[] | undefined = undefined;
  $next = 0;
  $question: ((answer: string) => void) | undefined = undefined;
  $isClosed = false;
  $isIterated = false;
  $isFlowing = false;

  constructor(options: InterfaceOptions) {
    super();
    this.$input = options.input;
    this.$writes = options.output !== undefined;
    this.$prompt = options.prompt ?? "> ";
    setImmediate(() => {
      if (!this.$isIterated) this.$flow();
    });
  }

  $load(): string[] {
    const known = this.$lines;
    if (known !== undefined) return known;
    const lines = linesOf(this.$input.$read());
    this.$lines = lines;
    return lines;
  }

  /** Tells all lines, then that there are no more. */
  $flow(): void {
    if (this.$isFlowing) return;
    this.$isFlowing = true;
    const lines = this.$load();
    while (!this.$isClosed && this.$next < lines.length) {
      const line = lines[this.$next++];
      const asked = this.$question;
      this.$question = undefined;
      if (asked !== undefined) asked(line);
      else this.emit("line", line);
    }
    this.$isFlowing = false;
    this.close();
  }

  close(): void {
    if (this.$isClosed) return;
    this.$isClosed = true;
    this.emit("close");
  }

  $ask(query: string, callback: (answer: string) => void): void {
    if (this.$writes) host_process_stdout_write(query);
    this.$question = callback;
  }

  setPrompt(prompt: string): void {
    this.$prompt = prompt;
  }

  prompt(): void {
    if (this.$writes) host_process_stdout_write(this.$prompt);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<string, void, unknown> {
    this.$isIterated = true;
    await afterEvents();
    const lines = this.$load();
    while (!this.$isClosed && this.$next < lines.length) yield lines[this.$next++];
    this.close();
  }
}

export class Interface extends LineReader {
  question(query: string, callback: (answer: string) => void): void {
    this.$ask(query, callback);
  }
}

/** `createInterface({ input })` */
export function createInterface(options: InterfaceOptions): Interface {
  return new Interface(options);
}
