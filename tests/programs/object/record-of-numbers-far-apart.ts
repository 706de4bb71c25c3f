// Numbers as keys that lie far apart, held against a Map of their texts: written, deleted, written again, asked for by number and by text.
const record: Record<string | number, number> = {};
const model = new Map<string, number>();
let seed = 7;
let wrong = 0;
for (let round = 0; round < 3000; round++) {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  const kind = seed % 7;
  const key = kind === 0 ? (seed % 50) * 4096 : kind === 1 ? seed : kind === 2 ? 4294967290 + (seed % 9) : (seed % 300) * 977;
  const text = String(key);
  if (seed % 5 === 0) {
    delete record[key];
    model.delete(text);
  } else if (seed % 2 === 0) {
    record[key] = (record[key] ?? 0) + round;
    model.set(text, (model.get(text) ?? 0) + round);
  } else {
    record[text] = round;
    model.set(text, round);
  }
  if (key in record !== model.has(text)) wrong++;
  if (record[key + 1] !== model.get(String(key + 1))) wrong++;
  if (record[key] !== model.get(text)) wrong++;
}
const isIndex = (text: string): boolean => Number(text) < 4294967295;
const indices = [...model.keys()].filter(isIndex).map(Number).sort((a, b) => a - b);
const others = [...model.keys()].filter((text) => !isIndex(text));
const keys = Object.keys(record);
console.log(wrong, keys.length === model.size, keys.join() === [...indices, ...others].join()); // expect: 0 true true
for (const key of keys) if (record[Number(key)] !== model.get(key)) wrong++;
console.log(wrong, Object.values(record).reduce((sum, each) => sum + each, 0) === [...model.values()].reduce((sum, each) => sum + each, 0)); // expect: 0 true

// All of them deleted, and close together then.
for (const key of keys) delete record[Number(key)];
for (let i = 0; i < 5; i++) record[i] = i;
console.log(record, record[977], 2 in record); // expect: { '0': 0, '1': 1, '2': 2, '3': 3, '4': 4 } undefined true

// Few that are live among many that were: the oldest is deleted each time.
const latest: Record<number, string> = {};
for (let i = 0; i < 2000; i++) {
  latest[i * 70001] = "v" + i;
  delete latest[(i - 3) * 70001];
}
console.log(Object.entries(latest).join(" ")); // expect: 139791997,v1997 139861998,v1998 139931999,v1999
