// A toolkit of parsers: generic functions in fields which take and give functions, tuples and unions.
type Parser<A> = (s: string, i: number) => { ok: true; value: A; i: number } | { ok: false; i: number };
const P = {
  char: (c: string): Parser<string> => (s, i) => (s[i] === c ? { ok: true, value: c, i: i + 1 } : { ok: false, i }),
  map: <A, B>(p: Parser<A>, f: (a: A) => B): Parser<B> => (s, i) => {
    const r = p(s, i);
    return r.ok ? { ok: true, value: f(r.value), i: r.i } : r;
  },
  many: <A>(p: Parser<A>): Parser<A[]> => (s, i) => {
    const out: A[] = [];
    for (;;) {
      const r = p(s, i);
      if (!r.ok) return { ok: true, value: out, i };
      out.push(r.value);
      i = r.i;
    }
  },
  seq: <A, B>(a: Parser<A>, b: Parser<B>): Parser<[A, B]> => (s, i) => {
    const x = a(s, i);
    if (!x.ok) return x;
    const y = b(s, x.i);
    return y.ok ? { ok: true, value: [x.value, y.value], i: y.i } : y;
  },
  alt: <A>(...ps: Parser<A>[]): Parser<A> => (s, i) => {
    for (const p of ps) {
      const r = p(s, i);
      if (r.ok) return r;
    }
    return { ok: false, i };
  },
};
const digit = P.alt(..."0123456789".split("").map(P.char));
const number = P.map(P.many(digit), (ds) => Number(ds.join("")));
const sum = P.map(P.seq(number, P.many(P.seq(P.char("+"), number))), ([a, rest]) => rest.reduce((t, [, n]) => t + n, a));
console.log(sum("1+20+300", 0), number("12", 0)); // expect: { ok: true, value: 321, i: 8 } { ok: true, value: 12, i: 2 }
