const kind = Symbol("kind");
const point = { x: 1, [kind]: "point" };
const record: Record<string, unknown> = { ...point };
console.log(record);
