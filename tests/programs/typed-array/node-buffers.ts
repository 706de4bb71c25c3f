import { Buffer as Named } from "node:buffer";
const text = Buffer.from("héllo");
console.log(text, text.length, `${text}`, text.toString("hex"), text.toString("base64"));
// expect: <Buffer 68 c3 a9 6c 6c 6f> 6 héllo 68c3a96c6c6f aMOpbGxv
console.log(Buffer.from("68656c6c6f", "hex").toString(), Named.from("aGk=", "base64").toString()); // expect: hello hi
console.log(Buffer.alloc(3), Buffer.alloc(2, 1), Buffer.from([1, 2, 300]), Buffer.alloc(60).fill(7));
// expect: <Buffer 00 00 00> <Buffer 01 01> <Buffer 01 02 2c> <Buffer 07 07 07 07 07 07 07 07 07 07 07 07 07 07 07 07 07 07 07 07 07 07 07 07 07 07 07 07 07 07 07 07 07 07 07 07 07 07 07 07 07 07 07 07 07 07 07 07 07 07 ... 10 more bytes>
console.log(Buffer.concat([Buffer.from("a"), new Uint8Array([98])]).toString("latin1")); // expect: ab
const part = text.subarray(0, 1);
part[0] = 72;
console.log(text.toString("utf8", 0, 3), part.equals(Buffer.from("H")), text.indexOf("llo")); // expect: Hé true 3
console.log(JSON.stringify({ part }), Buffer.isBuffer(part), Buffer.isBuffer(new Uint8Array(1)));
// expect: {"part":{"type":"Buffer","data":[72]}} true false
console.log(part instanceof Uint8Array, text.map((byte) => byte & 15), Buffer.compare(part, text));
// expect: true <Buffer 08 03 09 0c 0c 0f> -1
const plain = (bytes: Uint8Array): string => `${bytes.slice(0, 2)} ${bytes.toString()}`;
console.log(plain(Buffer.from("abc")), plain(new Uint8Array([1, 2, 3]))); // expect: ab abc 1,2 1,2,3
const unknown: unknown = text;
if (Buffer.isBuffer(unknown)) console.log(unknown.readUInt8(0), [...unknown].length); // expect: 72 6
