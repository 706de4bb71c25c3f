// What a dictionary lacks is undefined in a variable declared with undefined, though assignment narrows it.
const counts: Record<string, number> = { a: 1 };
const flags: Record<string, boolean> = {};
function show(key: string): string {
  const count: number | undefined = counts[key];
  let flag: boolean | null | undefined = null;
  flag = flags[key];
  if (count !== undefined) return `${key} ${count} ${flag === undefined}`;
  return `no ${key} ${count ?? "none"} ${flag == null}`;
}
console.log(show("a")); // expect: a 1 true
console.log(show("b")); // expect: no b none true

// So is what a fixed object lacks under a key that was only asserted to be its own.
const costs = { ".": 1, "~": 5 } as const;
const cost = (cell: string): number => costs[cell as keyof typeof costs] ?? -1;
console.log(cost("."), cost("~"), cost("#")); // expect: 1 5 -1
const isCell = (cell: string): boolean => costs[cell as keyof typeof costs] !== undefined;
console.log(isCell("."), isCell("#")); // expect: true false
