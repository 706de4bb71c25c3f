// A key that is looked for again is found once where nothing has changed in between; here something has, or may have.
const counts = new Map<string, number>();
const bump = (word: string): void => {
  counts.set(word, (counts.get(word) ?? 0) + 1);
};
for (const word of "a b a c b a".split(" ")) bump(word);
console.log([...counts].join(" ")); // expect: a,3 b,2 c,1

// The value that is stored changes the table first.
const table = new Map<string, number>();
function note(key: string): number {
  table.set(`${key}!`, table.size);
  return table.delete(key) ? 10 : 20;
}
for (const key of ["x", "y", "x"]) {
  table.set(key, (table.get(key) ?? 0) + note(key));
  if (key === "y") table.clear();
}
console.log([...table].join(" ")); // expect: x!,0 x,20

// Between the two looks: deleted, set, cleared, another table, another key, another place for the table.
let current = new Map<number, string>([[1, "one"]]);
const other = new Map<number, string>();
function look(key: number, what: number): string {
  let k = key;
  const before = current.get(k);
  if (what === 1) current.delete(k);
  else if (what === 2) current.set(k, "two");
  else if (what === 3) current.clear();
  else if (what === 4) k++;
  else if (what === 5) current = other;
  else if (what === 6) other.set(k, "other");
  const after = current.get(k);
  current = new Map([[1, "one"]]);
  return `${before}-${after}-${other.has(k)}`;
}
console.log([0, 1, 2, 3, 4, 5, 6, 5].map((what) => look(1, what)).join(" "));
// expect: one-one-false one-undefined-false one-two-false one-undefined-false one-undefined-false one-undefined-false one-one-true one-other-true

// In rounds of loops, in branches, behind jumps.
function group(items: readonly number[]): string {
  const groups = new Map<number, number[]>();
  const seen = new Set<number>();
  let again = 0;
  for (const item of items) {
    const key = item % 3;
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key)!.push(item);
    if (seen.has(item)) {
      again++;
      if (item === 4) seen.delete(item);
      else continue;
    } else seen.add(item);
    if (!seen.has(item)) again += 100;
    while (seen.has(item) && again % 2 === 1) {
      seen.delete(item);
      again += seen.has(item) ? 1000 : 0;
    }
  }
  return `${[...groups].map(([key, list]) => `${key}:${list.join("+")}`).join(" ")} ${again} ${[...seen].join()}`;
}
console.log(group([1, 2, 4, 4, 7, 7, 2, 9, 4, 1]));
// expect: 1:1+4+4+7+7+4+1 2:2+2 0:9 103 1,2,9,4

class Registry {
  rows: Record<string, number> = {};
  private index = new Map<object, number>();
  add(name: string): number {
    if (!(name in this.rows)) this.rows[name] = Object.keys(this.rows).length;
    this.rows[name] = this.rows[name] + 1;
    return this.rows[name];
  }
  visit(node: object): number {
    const times = (this.index.get(node) ?? 0) + 1;
    this.index.set(node, times);
    return this.index.get(node)! + (this.index.has(node) ? 0 : 50);
  }
  swap(node: object): string {
    const old = this.index.get(node);
    this.index = new Map();
    return `${old} ${this.index.get(node)}`;
  }
}
const registry = new Registry();
console.log(["p", "q", "p", "__proto", "0", "q"].map((name) => registry.add(name)).join(), JSON.stringify(registry.rows));
// expect: 1,2,2,3,4,3 {"0":4,"p":2,"q":3,"__proto":3}
const [a, b] = [{}, []];
console.log(registry.visit(a), registry.visit(a), registry.visit(b), registry.swap(a), registry.visit(a));
// expect: 1 2 1 2 undefined 1

// NaN and both zeros are one key each; a cache that fills while it is asked.
const cache = new Map<number, number>();
function steps(n: number): number {
  const known = cache.get(n);
  if (known !== undefined) return known;
  const found = n === 1 ? 0 : 1 + steps(n % 2 === 0 ? n / 2 : 3 * n + 1);
  if (!cache.has(n)) cache.set(n, found);
  return found;
}
console.log(steps(27), cache.size, cache.get(27), new Map([[NaN, 1]]).get(NaN));
// expect: 111 112 111 1
const zeros = new Map<number, string>([[0, "zero"]]);
zeros.set(-0, `${zeros.get(-0)}s`);
console.log(zeros, zeros.get(0));
// expect: Map(1) { 0 => 'zeros' } zeros

// Exceptions in between.
function risky(map: Map<string, number>, key: string): string {
  try {
    if (!map.has(key)) throw new Error("missing");
    map.set(key, (map.get(key) ?? 0) * 2);
  } catch {
    map.set(key, map.has(key) ? -1 : 5);
  }
  return `${key}=${map.get(key)}`;
}
const risk = new Map<string, number>();
console.log(risky(risk, "r"), risky(risk, "r"), risky(risk, "s"));
// expect: r=5 r=10 s=5
