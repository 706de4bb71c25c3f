// Numbers as keys: the same entries as their texts name, in order of the numbers, wherever they lie.
const record: Record<string | number, number> = { b: 1 };
for (let i = 40; i > 0; i -= 7) record[i] = i;
record["12"] = 100;
record[-1] = -1;
record[1.5] = 15;
record[-0] = 0;
console.log(Object.keys(record).join()); // expect: 0,5,12,19,26,33,40,b,-1,1.5
console.log(record[12], record["5"], record[0], record[7], record[-1], record[1.5], record[99999]); // expect: 100 5 0 undefined -1 15 undefined
console.log(12 in record, 13 in record, "19" in record, 1e9 in record); // expect: true false true false
delete record[12];
delete record["19"];
record[12] = (record[12] ?? 0) + 1;
record[5] += 2;
record[26]++;
console.log(Object.entries(record).join(" ")); // expect: 0,0 5,7 12,1 26,27 33,33 40,40 b,1 -1,-1 1.5,15

// Far apart, also beyond what an index may be.
for (const key of [3_000_000_000, 4294967294, 4294967295, 70000, 3]) record[key] = key;
console.log(Object.keys(record).join()); // expect: 0,3,5,12,26,33,40,70000,3000000000,4294967294,b,-1,1.5,4294967295
console.log(record[3], record[70000], record[4294967295], record[4]); // expect: 3 70000 4294967295 undefined

for (const key of Object.keys(record)) delete record[key];
console.log(Object.keys(record).length, record[3], 3 in record); // expect: 0 undefined false
for (let i = 0; i < 3; i++) record[i * 2] = i;
const copy = structuredClone({ ...record });
copy[2] = 9;
console.log(record, copy[2], copy[4]); // expect: { '0': 0, '2': 1, '4': 2 } 9 2

const memo: Record<number, number> = {};
const paths = (n: number): number => {
  if (n < 2) return 1;
  const known = memo[n];
  if (known !== undefined) return known;
  return (memo[n] = (paths(n - 1) + paths(n - 2)) % 1000007);
};
console.log(paths(2000), Object.keys(memo).length); // expect: 265931 1999

const table: Record<number, string> = { 2: "two", 1: "one" };
const words: Record<number, string[]> = {};
for (let i = 0; i < 2000; i++) {
  if (i % 3 === 0 && i > 0) delete words[i % 7];
  (words[i % 11] ??= []).push(table[i % 3] ?? "none");
}
console.log(Object.values(words).map((list) => list.length).join(" ")); // expect: 1 1 1 1 2 182 182 181 181
