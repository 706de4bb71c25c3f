// Copies look for holes at many places at once: holes first, in the middle and last, of every kind of element.
function holed<T>(item: T, holes: readonly number[]): T[] {
  const list: T[] = [];
  list.length = 90;
  for (let i = 0; i < 90; i++) if (!holes.includes(i)) list[i] = item;
  return list;
}

function report<T>(item: T): void {
  for (const holes of [[], [0], [41], [89], [0, 8, 63, 64, 89]]) {
    const copy = [...holed(item, holes), item];
    const missing: number[] = [];
    for (let i = 0; i < copy.length; i++) if (copy[i] === undefined) missing.push(i);
    console.log(holes.length, missing, 0 in copy, 41 in copy, 89 in copy, copy.length);
  }
}

report<number | undefined>(1);
// expect: 0 [] true true true 91
// expect: 1 [ 0 ] true true true 91
// expect: 1 [ 41 ] true true true 91
// expect: 1 [ 89 ] true true true 91
// expect: 5 [ 0, 8, 63, 64, 89 ] true true true 91
report<string | undefined>("a");
// expect: 0 [] true true true 91
// expect: 1 [ 0 ] true true true 91
// expect: 1 [ 41 ] true true true 91
// expect: 1 [ 89 ] true true true 91
// expect: 5 [ 0, 8, 63, 64, 89 ] true true true 91

const numbers = holed(2, [3, 70]);
const flags = holed(true, [3, 70]);
const objects = holed({ x: 1 }, [3, 70]);
console.log([...numbers].findIndex((x) => x === undefined), [...numbers].lastIndexOf(2), 70 in [...numbers]); // expect: 3 89 true
console.log([...flags].length, 70 in [...flags], 70 in flags); // expect: 90 true false
console.log([...objects].filter((x) => x === undefined).length, 70 in [...objects]); // expect: 2 true
const joined = [...numbers, ...numbers];
console.log(joined.length, 93 in joined, 160 in joined, 3 in numbers); // expect: 180 true true false
const target: number[] = [1];
target.push(...numbers);
console.log(4 in target, 71 in target, target.length); // expect: true true 91
const [, ...rest] = flags;
console.log(2 in rest, 69 in rest, rest.length); // expect: true true 89
