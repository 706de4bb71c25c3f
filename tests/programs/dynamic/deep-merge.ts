type Tree = Record<string, unknown>;
const isTree = (v: unknown): v is Tree => typeof v === "object" && v !== null && !Array.isArray(v);
function merge(a: Tree, b: Tree): Tree {
  const out: Tree = { ...a };
  for (const key of Object.keys(b)) {
    const x = out[key];
    const y = b[key];
    if (isTree(x) && isTree(y)) out[key] = merge(x, y);
    else out[key] = Array.isArray(x) && Array.isArray(y) ? [...x, ...y] : y;
  }
  return out;
}
const base = { name: "n", opts: { list: [1], on: true } };
console.log(JSON.stringify(merge(base, { opts: { list: [2], off: 1 }, extra: null }))); // expect: {"name":"n","opts":{"list":[1,2],"on":true,"off":1},"extra":null}
