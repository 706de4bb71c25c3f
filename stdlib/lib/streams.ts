/** What is read piece by piece in Node: standard input, and files opened as streams. All of it is read when the first piece is wanted, and arrives when the code that runs has ended. */
import { host_fs_readTextFd, host_fs_readTextFile } from "tscript:intrinsics";
import { EventEmitter } from "./events.ts";
import { encode } from "./fs.ts";
import { Promise } from "./promise.ts";
import { setImmediate } from "./timers.ts";

export class ReadStream extends EventEmitter {
  /** A file's path, or undefined for standard input. */
  readonly $path: string | undefined;
  readonly fd = 0;
  isTTY?: boolean;
  $isText = false;
  $isStarted = false;

  constructor(path: string | undefined) {
    super();
    this.$path = path;
  }

  $read(): string {
    const path = this.$path;
    return path === undefined ? host_fs_readTextFd(0) : host_fs_readTextFile(path);
  }

  override $add(event: unknown, listener: any, isOnce: boolean, isFirst: boolean): void {
    super.$add(event, listener, isOnce, isFirst);
    if (event === "data") this.$start();
  }

  /** Tells the listeners, once the running code has ended. */
  $start(): void {
    if (this.$isStarted) return;
    this.$isStarted = true;
    setImmediate(() => {
      let text = "";
      try {
        text = this.$read();
      } catch (error) {
        this.emit("error", error);
        return;
      }
      if (text !== "") this.emit("data", this.$isText ? text : encode(text));
      this.emit("end");
      this.emit("close");
    });
  }

  setEncoding(_encoding: string): this {
    this.$isText = true;
    return this;
  }

  resume(): this {
    this.$start();
    return this;
  }

  pause(): this {
    return this;
  }

  unref(): this {
    return this;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<any, void, unknown> {
    this.$isStarted = true;
    await afterEvents();
    const text = this.$read();
    if (text !== "") yield this.$isText ? text : encode(text);
  }
}

/** A promise that is kept when what waits to be done has been done, as the reading of a file is. */
export function afterEvents(): Promise<void> {
  return new Promise<void>((resolve) => {
    setImmediate(() => resolve(undefined));
  });
}

/** `fs.createReadStream(path, encoding)` */
export function createReadStream(
  path: string,
  options?: string | { encoding?: string; highWaterMark?: number },
): ReadStream {
  const stream = new ReadStream(path);
  const encoding = typeof options === "object" ? options.encoding : options;
  if (encoding !== undefined) stream.$isText = true;
  return stream;
}

let input: ReadStream | undefined;

/** `process.stdin`, made when it is first asked for */
export function standardInput(): ReadStream {
  const known = input;
  if (known !== undefined) return known;
  const made = new ReadStream(undefined);
  input = made;
  return made;
}
