// Engines of later years have more methods: programs ask for those by an assertion, and find none.
type Hexable = Uint8Array & { toHex?: () => string; label?: string };
function hex(bytes: Uint8Array): string {
  const given = bytes as Hexable;
  if (typeof given.toHex === "function") return given.toHex();
  let text = "";
  for (let i = 0; i < given.length; i++) text += given[i].toString(16).padStart(2, "0");
  for (const each of given.subarray(0, 1)) text += ` ${each}`;
  return `${text} ${given.label} ${[...given].length} ${given.byteLength}`;
}
console.log(hex(new Uint8Array([1, 171]))); // expect: 01ab 1 undefined 2 2
const several: Hexable[] = [new Uint8Array([3]), new Uint8Array(2)];
console.log(several.map((each) => each.length + each.indexOf(3)), several[0]?.toHex?.()); // expect: [ 1, 1 ] undefined
const wide = new Float64Array([1.5]) as Float64Array & { unit?: string };
console.log(wide.map((each) => each * 2), wide.unit ?? "none", wide instanceof Float64Array); // expect: Float64Array(1) [ 3 ] none true
const list = [1, 2] as number[] & { last?: () => number };
console.log(typeof list.last, list.last?.(), list.length); // expect: undefined undefined 2
const text = "text" as string & { brand?: string };
console.log(text.brand, text.length); // expect: undefined 4
