// The style of someone who has `any` everywhere: mini lodash.
function isObject(x: any): boolean {
  return x !== null && typeof x === "object" && !Array.isArray(x);
}
function deepClone(x: any): any {
  if (Array.isArray(x)) return x.map(deepClone);
  if (x instanceof Date) return new Date(x.getTime());
  if (isObject(x)) {
    const r: any = {};
    for (const k in x) r[k] = deepClone(x[k]);
    return r;
  }
  return x;
}
function deepEqual(a: any, b: any): boolean {
  if (a === b) return true;
  if (typeof a !== typeof b || a == null || b == null) return a !== a && b !== b;
  if (Array.isArray(a))
    return (
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((x: any, i: number) => deepEqual(x, b[i]))
    );
  if (typeof a === "object") {
    const ka = Object.keys(a),
      kb = Object.keys(b);
    return ka.length === kb.length && ka.every((k) => k in b && deepEqual(a[k], b[k]));
  }
  return false;
}
function get(obj: any, path: string | string[], dflt?: any): any {
  const parts = Array.isArray(path) ? path : path.replace(/\[(\d+)\]/g, ".$1").split(".");
  let cur = obj;
  for (const p of parts) {
    if (cur == null) return dflt;
    cur = cur[p];
  }
  return cur === undefined ? dflt : cur;
}
function set(obj: any, path: string, value: any): any {
  const parts = path.replace(/\[(\d+)\]/g, ".$1").split(".");
  let cur = obj;
  parts.forEach((p, i) => {
    if (i === parts.length - 1) cur[p] = value;
    else cur = cur[p] = cur[p] ?? (/^\d+$/.test(parts[i + 1]) ? [] : {});
  });
  return obj;
}
function merge(target: any, ...sources: any[]): any {
  for (const s of sources)
    for (const [k, v] of Object.entries<any>(s)) {
      if (isObject(v) && isObject(target[k])) merge(target[k], v);
      else target[k] = deepClone(v);
    }
  return target;
}
const groupBy = (xs: any[], f: any): any =>
  xs.reduce((acc: any, x: any) => {
    const k = typeof f === "function" ? f(x) : x[f];
    (acc[k] = acc[k] || []).push(x);
    return acc;
  }, {});
const pick = (o: any, ...ks: string[]): any =>
  ks.reduce((r: any, k) => (k in o && (r[k] = o[k]), r), {});
const omit = (o: any, ...ks: string[]) =>
  Object.fromEntries(Object.entries(o).filter(([k]) => !ks.includes(k)));
const memoize = (fn: any) => {
  const cache: any = {};
  return (...args: any[]) => {
    const k = JSON.stringify(args);
    return k in cache ? cache[k] : (cache[k] = fn(...args));
  };
};
const sortBy = (xs: any[], ...fs: any[]) =>
  [...xs].sort((a, b) => {
    for (const f of fs) {
      const x = f(a),
        y = f(b);
      if (x < y) return -1;
      if (x > y) return 1;
    }
    return 0;
  });
const flatten = (xs: any[]): any[] =>
  xs.reduce((r, x) => r.concat(Array.isArray(x) ? flatten(x) : x), []);
const diff = (a: any, b: any, path = ""): string[] => {
  if (deepEqual(a, b)) return [];
  if (isObject(a) && isObject(b))
    return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((k) =>
      diff(a[k], b[k], path ? path + "." + k : k),
    );
  return [`${path}: ${JSON.stringify(a)} -> ${JSON.stringify(b)}`];
};
let id = 0;
const uniqueId = (p: any = "") => p + ++id;

const cfg: any = {
  server: { host: "localhost", ports: [80, 443], tls: { on: false } },
  users: [
    { name: "ann", age: 31, tags: ["x", "y"] },
    { name: "bob", age: 25, tags: [] },
    { name: "cyd", age: 31 },
  ],
};
const copy = deepClone(cfg);
console.log(deepEqual(cfg, copy), copy === cfg, copy.users[0] === cfg.users[0]);
console.log(
  get(cfg, "users[0].tags[1]"),
  get(cfg, "server.tls.on"),
  get(cfg, "a.b.c", "dflt"),
  get(cfg, ["server", "ports", "1"]),
);
set(copy, "server.tls.certs[0].file", "a.pem");
set(copy, "users[1].age", 26);
console.log(diff(cfg, copy));
console.log(
  JSON.stringify(merge({ a: { b: 1, c: 2 }, d: [1] }, { a: { c: 3 }, d: [2, 3] }, { e: null })),
);
console.log(groupBy(cfg.users, "age"));
console.log(groupBy([1, 2, 3, 4, 5], (n: any) => (n % 2 ? "odd" : "even")));
console.log(pick(cfg.users[0], "name", "age", "zip"), omit(cfg.users[1], "tags"));
let calls = 0;
const slow = memoize((a: any, b: any) => {
  calls++;
  return a + b;
});
console.log(slow(1, 2), slow(1, 2), slow("a", "b"), slow([1], 2), calls);
console.log(
  sortBy(
    cfg.users,
    (u: any) => u.age,
    (u: any) => u.name,
  )
    .map((u: any) => u.name)
    .join(">"),
);
console.log(
  flatten([1, [2, [3, [4, "five"]], []], { six: 6 }]),
  uniqueId("w"),
  uniqueId(),
  uniqueId("w"),
);
console.log(copy);
const t: any = new Date(0);
console.log(
  deepClone({ at: t }).at.toISOString(),
  typeof deepClone,
  deepEqual(NaN, NaN),
  deepEqual([1, { a: 2 }], [1, { a: 2 }]),
  deepEqual({ a: undefined }, { b: undefined }),
);
var x: any = 5;
x = x + "5";
x = x * 2;
console.log(x, x | 0, -x, !x, x > "7", [x] + "", { x }.x ** 2);
// expect: true false false
// expect: y false dflt 443
// expect: [
// expect:   'server.tls.certs: undefined -> [{"file":"a.pem"}]',
// expect:   'users: [{"name":"ann","age":31,"tags":["x","y"]},{"name":"bob","age":25,"tags":[]},{"name":"cyd","age":31}] -> [{"name":"ann","age":31,"tags":["x","y"]},{"name":"bob","age":26,"tags":[]},{"name":"cyd","age":31}]'
// expect: ]
// expect: {"a":{"b":1,"c":3},"d":[2,3],"e":null}
// expect: {
// expect:   '25': [ { name: 'bob', age: 25, tags: [] } ],
// expect:   '31': [ { name: 'ann', age: 31, tags: [Array] }, { name: 'cyd', age: 31 } ]
// expect: }
// expect: { odd: [ 1, 3, 5 ], even: [ 2, 4 ] }
// expect: { name: 'ann', age: 31 } { name: 'bob', age: 25 }
// expect: 3 3 ab 12 3
// expect: bob>ann>cyd
// expect: [ 1, 2, 3, 4, 'five', { six: 6 } ] w1 2 w3
// expect: {
// expect:   server: {
// expect:     host: 'localhost',
// expect:     ports: [ 80, 443 ],
// expect:     tls: { on: false, certs: [Array] }
// expect:   },
// expect:   users: [
// expect:     { name: 'ann', age: 31, tags: [Array] },
// expect:     { name: 'bob', age: 26, tags: [] },
// expect:     { name: 'cyd', age: 31 }
// expect:   ]
// expect: }
// expect: 1970-01-01T00:00:00.000Z function false true false
// expect: 110 110 -110 false true 110 12100
