// MD5 of the package ts-md5, compiled from the sources it ships; what it has for pages stays unused.
import { Md5 } from "ts-md5";

console.log(Md5.hashStr("hello"), Md5.hashStr(""), Md5.hashAsciiStr("The quick brown fox"));
const md5 = new Md5();
md5.appendStr("grüße").appendAsciiStr("abc").appendByteArray(Uint8Array.from([1, 2, 3]));
const state = md5.getState();
console.log(md5.end(), state.length, md5.end(true));
console.log(Md5.hashStr("x".repeat(1000)));
// expect: 5d41402abc4b2a76b9719d911017c592 d41d8cd98f00b204e9800998ecf8427e a2004f37730b9445670a738fa0fc9ee5
// expect: 99e6d84e7a4431efa44efed7a6c96d14 0 Int32Array(4) [ -598438350, -1091565080, -828511670, 988317736 ]
// expect: 398533d48111e9f664b1f64cb10c4b63
