// Maps and sets over thousands of entries that come and go.
const ages = new Map<string, { age: number }>();
const seen = new Set<string>();
for (let i = 0; i < 3000; i++) {
  ages.set(`k${i % 50}`, { age: i });
  if (i % 3 === 0) ages.delete(`k${(i * 7) % 50}`);
  seen.add(`${i % 20}`);
}
let sum = 0;
for (const { age } of ages.values()) sum += age;
console.log(ages.size, sum, seen.size); // expect: 42 124991 20
