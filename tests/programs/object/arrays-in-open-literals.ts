class M { constructor(readonly n: number) {} get negated() { return new M(-this.n); } }
interface Posting { readonly account: string; readonly amount: M }
interface Entry { readonly memo: string; readonly postings: readonly [Posting, Posting, ...Posting[]]; readonly tags?: readonly string[] }
class L {
  post(e: Entry) { for (const { account, amount } of e.postings) console.log(account, amount); const [first, ...rest] = e.postings; console.log(first, rest); return this; }
  transfer(from: string, to: string, m: M, ...tags: string[]) { return this.post({ memo: "x", postings: [{ account: from, amount: m.negated }, { account: to, amount: m }], ...(tags.length ? { tags } : {}) }); }
}
new L().transfer("a", "b", new M(3)).transfer("a", "b", new M(3), "t");
// expect: a M { n: -3 }
// expect: b M { n: 3 }
// expect: { account: 'a', amount: M { n: -3 } } [ { account: 'b', amount: M { n: 3 } } ]
// expect: a M { n: -3 }
// expect: b M { n: 3 }
// expect: { account: 'a', amount: M { n: -3 } } [ { account: 'b', amount: M { n: 3 } } ]
