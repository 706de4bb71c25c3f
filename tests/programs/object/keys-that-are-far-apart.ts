// Indices too far apart for a table of places, in no order, ascending, and with some taken away.
const scattered: Record<string, number> = {};
for (let i = 0; i < 40; i++) scattered[String((i * 7919 + 100_000) % 4_000_037)] = i;
scattered["name"] = 1;
scattered["4294967294"] = 2;
scattered["4294967295"] = 3;
scattered["007"] = 4;
const keys = Object.keys(scattered);
console.log(keys.length, keys.slice(0, 3).join(), keys.slice(-5).join()); // expect: 44 100000,107919,115838 408841,4294967294,name,4294967295,007
let ascends = true;
for (let i = 1; i < 41; i++) ascends = ascends && Number(keys[i - 1]) < Number(keys[i]);
console.log(ascends); // expect: true

const ids = new Map<number, string>();
const byId: { [id: number]: string } = {};
for (const id of [9_000_000, 70, 5_000_000, 4_999_999, 1, 8_000_000, 3, 2_000_000_000]) {
  byId[id] = `#${id}`;
  ids.set(id, byId[id]);
}
delete byId[5_000_000];
console.log(Object.values(byId).join(" ")); // expect: #1 #3 #70 #4999999 #8000000 #9000000 #2000000000
console.log(Object.entries(byId)[0], ids.size); // expect: [ '1', '#1' ] 8

const rows: Record<number, boolean> = {};
for (let i = 0; i < 5; i++) rows[i * 1_000_000] = i % 2 === 0;
for (const key in rows) console.log(key, rows[key]);
// expect: 0 true
// expect: 1000000 false
// expect: 2000000 true
// expect: 3000000 false
// expect: 4000000 true
