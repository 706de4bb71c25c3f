/** Global classes which files of the library define, as far as `globals.d.ts` names them. */
interface RegExp {
  lastIndex: number;
}
interface Error {
  message: string;
}
interface ArrayBuffer {
  readonly byteLength: number;
}
interface DataView {
  readonly byteLength: number;
}
interface Promise<T> {
  then<R>(callback: (value: T) => R): Promise<R>;
}
interface Event {
  readonly type: string;
}
interface AbortSignal {
  readonly aborted: boolean;
}
interface Timeout {
  unref(): this;
}
interface Immediate {
  unref(): this;
}
interface ReadStream {
  setEncoding(encoding: string): this;
}
