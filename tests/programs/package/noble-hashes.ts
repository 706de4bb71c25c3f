// Hash functions of the package @noble/hashes, compiled from the sources it ships.
import { blake2b, blake2s } from "@noble/hashes/blake2";
import { blake3 } from "@noble/hashes/blake3";
import { md5, ripemd160, sha1 } from "@noble/hashes/legacy";
import { sha224, sha256, sha384, sha512 } from "@noble/hashes/sha2";
import { keccak_256, sha3_256, shake128 } from "@noble/hashes/sha3";
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from "@noble/hashes/utils";

const text = utf8ToBytes("The quick brown fox");
for (const hash of [sha224, sha256, sha384, sha512, sha3_256, keccak_256, sha1, md5, ripemd160]) {
  console.log(hash.outputLen, hash.blockLen, bytesToHex(hash(text)));
}
console.log(bytesToHex(blake2b(text, { dkLen: 16 })), bytesToHex(blake2s("abc")), bytesToHex(blake3("abc")));
console.log(bytesToHex(shake128(text, { dkLen: 20 })));
const state = sha256.create().update("a").update(concatBytes(hexToBytes("6263"), new Uint8Array(100)));
console.log(bytesToHex(state.clone().digest()), bytesToHex(state.digest()));
// expect: 28 64 146129bd31db775c819f4c28929cc5ac7130d4bac470e97134857c1a
// expect: 32 64 5cac4f980fedc3d3f1f99b4be3472c9b30d56523e632d151237ec9309048bda9
// expect: 48 128 2e45933dd1a1e6a6928a732d58abeb180c225e5e7b99c64eb6f233a7b99ee4635c17f44ca544cf620cf4289deb4c08cf
// expect: 64 128 015e6d23e760f612cca616c54f110cb12dd54213f1e046c7607081372402eff4936b379296ed549236020afb37bd3e728a044a4243754f095498c98bc24f77e0
// expect: 32 136 6a982a1fd2b2b33bf284768bd0e3df2a67ee3d412ae6f3df8248b268755751d4
// expect: 32 136 34ba703fb51601686640e7fca185dba7a04a1a50cc59a72e47a088e51e4a6786
// expect: 20 64 c519c1a06cdbeb2bc499e22137fb48683858b345
// expect: 16 64 a2004f37730b9445670a738fa0fc9ee5
// expect: 20 64 aa1dd8137a60bbfb149657beca550f4c7321060d
// expect: 9f06451b586b30a5e8bf55e22fcd3cc5 508c5e8c327c14e2e1a72ba34eeb452f37458b209ed63a294d999b4c86675982 6437b3ac38465133ffb63b75273a8db548c558465d79db03fd359c6cd5bd9d85
// expect: 234cdabf1973d6a5db2100395d798a26d4a6fc9d
// expect: c8c8c61c96c8946ac5546c21d24b328bde22453e81368e9a16951860875df0d8 c8c8c61c96c8946ac5546c21d24b328bde22453e81368e9a16951860875df0d8
