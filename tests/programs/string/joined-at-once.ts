// Templates and sums of many parts are joined at once: of all widths and lengths, in order, with what is missing as words.
const wide = ["é", "€", "\ud83d\ude00", "z"];
let text = "";
for (let i = 0; i < 40; i++) {
  const part = `${i}:${wide[i % 4]},${wide[(i + 1) % 3]};`;
  text += part + i + "|" + part.length;
}
console.log(text.length, text.slice(0, 40), text.slice(-22));

const key = (x: number, y: number, z: number): string => `${x},${y},${z}`;
const seen = new Set<string>();
for (let x = -1; x < 2; x++) for (let y = 998; y < 1002; y++) seen.add(key(x, y, x * y));
console.log(seen.size, [...seen].at(-1), seen.has(`${-1},${999},${-999}`), seen.has("1" + "," + 1001 + "," + 1001));

const order: string[] = [];
const note = (name: string): string => {
  order.push(name);
  return name;
};
console.log(`${note("a")}-${note("b")}-${note("c")}` + note("d") + "-" + note("e"), order.join(""));

const long = "0123456789".repeat(4);
let state = 1;
console.log(`${long}${state}${(state += 1)}${state}`, long + long + "x" + long, `x${long}y${long}z`);
console.log(`${1}${2}${3}${4}${5}${6}${7}${8}${9}${10}${11}${12}${13}${14}${15}${16}${17}`);
const words = ["one"];
console.log(`${words[0]}/${words[1]}/${words[2] ?? ""}/${null}/${true}`, `${""}${""}${""}` === "");

// One that is too long says so at the same place.
try {
  const huge = "x".repeat(2 ** 28);
  console.log(`${huge}${huge}${note("never")}`);
} catch (error) {
  console.log(String(error), order.length);
}
// expect: 443 0:é,€;0|61:€,😀;1|72:😀,é;2|73:z,€;3|64: 8:😀,é;38|839:z,€;39|7
// expect: 12 1,1001,1001 true true
// expect: a-b-cd-e abcde
// expect: 0123456789012345678901234567890123456789122 01234567890123456789012345678901234567890123456789012345678901234567890123456789x0123456789012345678901234567890123456789 x0123456789012345678901234567890123456789y0123456789012345678901234567890123456789z
// expect: 1234567891011121314151617
// expect: one/undefined//null/true true
// expect: RangeError: Invalid string length 5
