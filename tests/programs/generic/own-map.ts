function map<T, U>(xs: T[], f: (x: T, i: number) => U): U[] { const r: U[] = []; for (let i = 0; i < xs.length; i++) r.push(f(xs[i]!, i)); return r; }
console.log(map([1, 2], (x) => "n" + x), map(["a"], (s, i) => s.length + i)); // expect: [ 'n1', 'n2' ] [ 1 ]
