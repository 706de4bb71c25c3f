const data = { list: [{ id: 1, tags: ["x", "y"] }], name: "n" };
const { list: [{ id, tags: [, second] }], name } = data;
console.log(id, second, name); // expect: 1 y n
