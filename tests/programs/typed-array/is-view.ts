const buffer = new ArrayBuffer(4);
console.log(ArrayBuffer.isView(new Uint8Array(2)), ArrayBuffer.isView(new DataView(buffer)));
console.log(ArrayBuffer.isView([]), ArrayBuffer.isView(buffer), ArrayBuffer.isView(null));
const things: unknown[] = [new Uint16Array(2), new DataView(buffer, 1), "x"];
for (const thing of things) console.log(ArrayBuffer.isView(thing) ? thing.byteLength : "no view");
// expect: true true
// expect: false false false
// expect: 4
// expect: 3
// expect: no view
