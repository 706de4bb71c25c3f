/** `node:buffer`: the global `Buffer`. */

declare global {
  interface Buffer extends Uint8Array {}
  interface BufferConstructor {}
}
type GlobalBuffer = Buffer;
declare const GlobalBuffer: BufferConstructor;
export { GlobalBuffer as Buffer };
