const twice = (bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBufferLike> => bytes.map((n) => n * 2);
console.log(twice(new Uint8Array([1, 2]))); // expect: Uint8Array(2) [ 2, 4 ]
const view: DataView<ArrayBuffer> = new DataView(new ArrayBuffer(8));
console.log(view.byteLength); // expect: 8
