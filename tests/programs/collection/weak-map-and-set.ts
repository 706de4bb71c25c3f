const key = { id: 1 };
const sizes = new WeakMap<object, number>([[key, 3]]);
console.log(sizes.get(key), sizes.has({ id: 1 }), sizes.delete(key), sizes.get(key)); // expect: 3 false true undefined

const seen = new WeakSet<object>();
seen.add(key);
console.log(seen.has(key), seen.has(sizes)); // expect: true false
