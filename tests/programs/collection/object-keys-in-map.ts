const k = { id: 1 };
const m = new Map<object, string>([[k, "v"]]);
console.log(m.get(k), m.get({ id: 1 })); // expect: v undefined
