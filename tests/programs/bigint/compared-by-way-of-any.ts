// Values of any kind compared where there are bigints: objects are asked for their primitives, in order.
const values: any[] = [1, "1", 2n, true, null, undefined, {}, [3], new Date(1), { valueOf: () => 2 }, "x"];
for (const a of values)
  console.log(
    values.map((b) => `${Number(a < b)}${Number(a <= b)}${Number(a > b)}${Number(a >= b)}`).join(" "),
  );
// expect: 0101 0101 1100 0101 0011 0000 0000 1100 0101 1100 0000
// expect: 0101 0101 1100 0101 0011 0000 1100 1100 0101 1100 1100
// expect: 0011 0011 0101 0011 0011 0000 0000 1100 0011 0101 0000
// expect: 0101 0101 1100 0101 0011 0000 0000 1100 0101 1100 0000
// expect: 1100 1100 1100 1100 0101 0000 0000 1100 1100 1100 0000
// expect: 0000 0000 0000 0000 0000 0000 0000 0000 0000 0000 0000
// expect: 0000 0011 0000 0000 0000 0000 0101 0011 0000 0000 1100
// expect: 0011 0011 0011 0011 0011 0000 1100 0101 0011 0011 1100
// expect: 0101 0101 1100 0101 0011 0000 0000 1100 0101 1100 0000
// expect: 0011 0011 0101 0011 0011 0000 0000 1100 0011 0101 0000
// expect: 0000 0011 0000 0000 0000 0000 0011 0011 0000 0000 0101
const seen: string[] = [];
const first: any = { valueOf: () => seen.push("first") };
const second = (): any => {
  seen.push("made");
  return { valueOf: () => seen.push("second") };
};
console.log(first < second(), seen);
// expect: true [ 'made', 'first', 'second' ]
