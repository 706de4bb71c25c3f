// Whether an array or a typed array has a method is asked before it is called.
const cut = (view: number[] | Uint16Array, start: number, end?: number): number[] | Uint16Array => {
  if (view.slice) return view.slice(start, end);
  return new Uint16Array(0);
};
console.log(cut([1, 2, 3], 1), cut(new Uint16Array([1, 2, 3]), 1, 2));
const kinds = (value: any): string[] => [value.slice, value.subarray, value.push, value.byteLength].map((each) => typeof each);
console.log(kinds(new Uint8Array(2)), kinds([1]), kinds("text"));
// expect: [ 2, 3 ] Uint16Array(1) [ 2 ]
// expect: [ 'function', 'function', 'undefined', 'number' ] [ 'function', 'undefined', 'function', 'undefined' ] [ 'function', 'undefined', 'undefined', 'undefined' ]
