interface P { readonly account: string; readonly n: number }
interface E { readonly memo: string; readonly postings: readonly [P, P, ...P[]] }
const isAll = (v: unknown): v is { entries: E[] } => typeof v === "object" && v !== null && "entries" in v;
function post(e: E) { for (const { account } of e.postings) console.log(account); for (const p of e.postings) console.log(p.n); const [first, ...rest] = e.postings; console.log(first.account, rest.map((r) => r.n)); }
post({ memo: "x", postings: [{ account: "a", n: 1 }, { account: "b", n: 2 }] });
const raw: unknown = JSON.parse('{"entries":[{"memo":"y","postings":[{"account":"c","n":3},{"account":"d","n":4}]}]}');
if (isAll(raw)) for (const e of raw.entries) post(e);
// expect: a
// expect: b
// expect: 1
// expect: 2
// expect: a [ 2 ]
// expect: c
// expect: d
// expect: 3
// expect: 4
// expect: c [ 4 ]
