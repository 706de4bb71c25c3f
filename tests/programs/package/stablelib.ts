// Hash functions of the packages @stablelib/sha256 2.0.1 and @stablelib/blake2b 2.0.1.
import { BLAKE2b, hash as blake2b } from "@stablelib/blake2b";
import { hash, SHA256 } from "@stablelib/sha256";

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
const text = new TextEncoder().encode("The quick brown fox");
console.log(hex(hash(text)), hex(blake2b(text, 20)));
const state = new SHA256();
for (const byte of text) state.update(Uint8Array.of(byte));
console.log(hex(state.digest()), state.digestLength, state.blockSize);
const keyed = new BLAKE2b(32, { key: Uint8Array.of(1, 2, 3) }).update(text);
console.log(hex(keyed.digest()));
// expect: 5cac4f980fedc3d3f1f99b4be3472c9b30d56523e632d151237ec9309048bda9 fe3a25b106e40f073596d24025ec221b785bf68a
// expect: 5cac4f980fedc3d3f1f99b4be3472c9b30d56523e632d151237ec9309048bda9 32 64
// expect: 2eb7d2eef6548751a1c8adfe2de76c6fd560d4f780b18ead9dee07b843298eba
