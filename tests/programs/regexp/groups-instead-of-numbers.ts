// A variable taken from a match may be missing though its type does not say so.
function roll(dice: string): string {
  const match = /^(\d*)d(\d+)([+-]\d+)?$/.exec(dice);
  if (!match) return "none";
  const [, count, sides, plus] = match;
  const last = match[3];
  return `${count ?? 1} ${sides} ${Number(plus ?? 0) + 1} ${last ?? 0}`;
}
console.log(roll("1d3")); // expect: 1 3 1 0
console.log(roll("2d6+4")); // expect: 2 6 5 +4
for (const [name, value] of [["a", "b"], ["c"]]) console.log(name, value ?? 0);
// expect: a b
// expect: c 0
