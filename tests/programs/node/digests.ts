import { createHash, createHmac, randomBytes, randomInt, randomUUID } from "node:crypto";

console.log(createHash("sha1").update("abc").digest("hex"));
console.log(createHash("md5").update("a").update("b").digest("base64"));
console.log(createHmac("sha256", "key").update("abc").digest("hex").slice(0, 16));
console.log(createHash("sha256").update(new Uint8Array([97, 98, 99])).digest()[0]);
console.log(randomUUID().length, randomBytes(4).length, randomInt(5) < 5, randomInt(3, 4));

// expect: a9993e364706816aba3e25717850c26c9cd0d89d
// expect: GH70Q2Ei0cwvQNwrkvDroA==
// expect: 9c196e32dc0175f8
// expect: 186
// expect: 36 4 true 3
