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
