// Base64 by the package base64-arraybuffer, compiled from the source in the map of its bundle.
import { decode, encode } from "base64-arraybuffer";

const text = encode(new Uint8Array([0, 1, 2, 250, 251, 252, 255]).buffer);
console.log(text, new Uint8Array(decode(text)).join(" "), decode("aGk=").byteLength);
// expect: AAEC+vv8/w== 0 1 2 250 251 252 255 2
