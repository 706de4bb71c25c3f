const id = Symbol("id");
const held: Record<symbol, number> = {};
held[id] = 1;
console.log(held);
