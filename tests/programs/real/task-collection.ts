// A page of Rosetta Code tasks.
function fizzbuzz(n: number): string {
  return Array.from(
    { length: n },
    (_, i) => (++i % 3 ? "" : "Fizz") + (i % 5 ? "" : "Buzz") || i,
  ).join(" ");
}
console.log(fizzbuzz(15));
// 99 bottles (2 verses)
for (let i = 2; i > 0; i--) console.log(`${i} bottle${i === 1 ? "" : "s"} of beer on the wall`);
// Towers of Hanoi
const moves: string[] = [];
(function hanoi(n: number, a: string, b: string, c: string): void {
  if (!n) return;
  hanoi(n - 1, a, c, b);
  moves.push(a + c);
  hanoi(n - 1, b, a, c);
})(3, "A", "B", "C");
console.log(moves.join(" "));
// Sieve
const sieve = (n: number): number[] => {
  const s = new Uint8Array(n + 1);
  const r = [];
  for (let i = 2; i <= n; i++) {
    if (s[i]) continue;
    r.push(i);
    for (let j = i * i; j <= n; j += i) s[j] = 1;
  }
  return r;
};
console.log(...sieve(50));
// Perfect numbers, happy numbers, amicable pairs, narcissistic
const divs = (n: number) => {
  let s = 1;
  for (let i = 2; i * i <= n; i++) if (n % i == 0) s += i + (i * i == n ? 0 : n / i);
  return n > 1 ? s : 0;
};
console.log([...Array(10000).keys()].filter((n) => n > 0 && divs(n) === n));
const happy = (n: number, seen = new Set<number>()): boolean =>
  n === 1 ||
  (!seen.has(n) &&
    happy(
      [...`${n}`].reduce((t, d) => t + (+d) ** 2, 0),
      seen.add(n),
    ));
console.log(
  Array.from({ length: 50 }, (_, i) => i + 1)
    .filter((n) => happy(n))
    .slice(0, 8),
);
const am: [number, number][] = [];
for (let n = 1; n < 3000; n++) {
  const m = divs(n);
  if (m > n && divs(m) === n) am.push([n, m]);
}
console.log(am);
console.log(
  Array.from({ length: 1000 }, (_, i) => i).filter(
    (n) => n === [...String(n)].map(Number).reduce((a, d, _, { length }) => a + d ** length, 0),
  ),
);
// Ackermann, Collatz, digital root, Luhn, look-and-say, Kaprekar
const A = (m: number, n: number): number =>
  m === 0 ? n + 1 : n === 0 ? A(m - 1, 1) : A(m - 1, A(m, n - 1));
console.log(A(2, 3));
const collatz = (n: number): number[] =>
  n === 1 ? [1] : [n, ...collatz(n % 2 ? 3 * n + 1 : n / 2)];
console.log(collatz(27).length, Math.max(...collatz(27)));
const luhn = (s: string) =>
  [...s]
    .reverse()
    .map(Number)
    .reduce((t, d, i) => t + (i % 2 ? (d * 2 > 9 ? d * 2 - 9 : d * 2) : d), 0) %
    10 ===
  0;
console.log(["49927398716", "49927398717", "1234567812345678", "1234567812345670"].map(luhn));
let las = "1";
const seq = [las];
for (let i = 0; i < 6; i++) seq.push((las = las.replace(/(.)\1*/g, (run, d) => run.length + d)));
console.log(seq.join());
const kaprekar = (n: number, steps = 0): number => {
  if (n === 6174) return steps;
  const d = [...String(n).padStart(4, "0")].sort();
  return kaprekar(+d.toReversed().join("") - +d.join(""), steps + 1);
};
console.log(kaprekar(3524));
// Caesar, Vigenere, rot13, atbash, morse
const caesar = (s: string, k: number) =>
  s.replace(/[a-z]/gi, (c) => {
    const b = c <= "Z" ? 65 : 97;
    return String.fromCharCode(((c.charCodeAt(0) - b + k + 26) % 26) + b);
  });
console.log(
  caesar("The Quick Brown Fox", 3),
  caesar(caesar("The Quick Brown Fox", 3), -3),
  caesar("Hello", 13),
);
const vig = (t: string, key: string, dir: 1 | -1 = 1) => {
  let i = 0;
  return t
    .toUpperCase()
    .replace(/[A-Z]/g, (c) =>
      String.fromCharCode(
        ((c.charCodeAt(0) - 65 + dir * (key.charCodeAt(i++ % key.length) - 65) + 26) % 26) + 65,
      ),
    );
};
console.log(
  vig("Beware the Jabberwock, my son!", "VIGENERECIPHER"),
  vig(vig("attack", "LEMON"), "LEMON", -1),
);
// 100 doors
const doors = new Array<boolean>(100).fill(false);
for (let p = 1; p <= 100; p++) for (let d = p - 1; d < 100; d += p) doors[d] = !doors[d];
console.log(doors.flatMap((o, i) => (o ? [i + 1] : [])));
// Pascal, spiral matrix, magic square, gray code, bulls and cows
const pascal = (n: number) =>
  Array.from({ length: n }).reduce<number[][]>(
    (t, _, i) => [...t, i ? [1, ...t[i - 1].slice(1).map((x, j) => x + t[i - 1][j]), 1] : [1]],
    [],
  );
pascal(6).forEach((r) => console.log(r.join(" ").padStart(11 + (r.join(" ").length >> 1))));
function spiral(n: number) {
  const m = Array.from({ length: n }, () => Array<number>(n));
  let x = 0,
    y = 0,
    dx = 1,
    dy = 0;
  for (let k = 0; k < n * n; k++) {
    m[y][x] = k;
    const nx = x + dx,
      ny = y + dy;
    if (nx < 0 || nx >= n || ny < 0 || ny >= n || m[ny][nx] !== undefined) [dx, dy] = [-dy, dx];
    x += dx;
    y += dy;
  }
  return m;
}
console.log(
  spiral(4)
    .map((r) => r.map((v) => `${v}`.padStart(3)).join(""))
    .join("\n"),
);
const magic = (n: number) =>
  [...Array(n)].map((_, r) =>
    [...Array(n)].map(
      (_, c) => n * ((r + c - 1 + (n >> 1) + n) % n) + ((r + 2 * c - 2 + 3 * n) % n) + 1,
    ),
  );
console.log(magic(3));
console.log(Array.from({ length: 8 }, (_, i) => (i ^ (i >> 1)).toString(2).padStart(3, "0")));
const score = (secret: string, g: string) => {
  const bulls = [...g].filter((c, i) => c === secret[i]).length;
  return { bulls, cows: [...g].filter((c) => secret.includes(c)).length - bulls };
};
console.log(score("1234", "1325"), score("1234", "4321"));
// Zeckendorf, Egyptian fraction, continued fraction, amb
const zeck = (n: number) => {
  const f = [1, 2];
  while (f.at(-1)! < n) f.push(f.at(-1)! + f.at(-2)!);
  return f
    .reverse()
    .map((x) => (x <= n ? ((n -= x), "1") : "0"))
    .join("")
    .replace(/^0+(?=.)/, "");
};
console.log([0, 1, 2, 3, 4, 5, 6, 100].map(zeck));
const gcd = (a: bigint, b: bigint): bigint => (b ? gcd(b, a % b) : a);
const egypt = (n: bigint, d: bigint): string[] => {
  const out: string[] = [];
  while (n) {
    const q = (d + n - 1n) / n;
    out.push(`1/${q}`);
    [n, d] = [n * q - d, d * q];
    const g = gcd(n, d);
    n /= g;
    d /= g;
  }
  return out;
};
console.log(egypt(43n, 48n).join(" + "), egypt(5n, 121n));
const cf = (x: number, n: number): number[] =>
  n ? [Math.floor(x), ...cf(1 / (x - Math.floor(x)), n - 1)] : [];
console.log(cf(Math.PI, 5), cf(Math.SQRT2, 6));
// Levenshtein, LCS, longest increasing subsequence, soundex
const lev = (a: string, b: string) => {
  let p = [...Array(b.length + 1).keys()];
  for (let i = 0; i < a.length; i++) {
    const q = [i + 1];
    for (let j = 0; j < b.length; j++)
      q.push(Math.min(p[j] + +(a[i] !== b[j]), p[j + 1] + 1, q[j] + 1));
    p = q;
  }
  return p[b.length];
};
console.log(lev("kitten", "sitting"), lev("rosettacode", "raisethysword"));
const lcs = (a: string, b: string): string => {
  if (!a || !b) return "";
  const x = a.slice(1),
    y = b.slice(1);
  if (a[0] === b[0]) return a[0] + lcs(x, y);
  const p = lcs(a, y),
    q = lcs(x, b);
  return p.length > q.length ? p : q;
};
console.log(lcs("1234", "1224533324"), lcs("thisisa", "testing"));
const lis = (xs: number[]) => {
  const best: number[][] = xs.map((x) => [x]);
  xs.forEach((x, i) => {
    for (let j = 0; j < i; j++)
      if (xs[j] < x && best[j].length + 1 > best[i].length) best[i] = best[j].concat(x);
  });
  return best.reduce((a, b) => (b.length > a.length ? b : a), []);
};
console.log(lis([3, 2, 6, 4, 5, 1]), lis([0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15]));
const soundex = (s: string) => {
  const code = (c: string) => "01230120022455012623010202"[c.toLowerCase().charCodeAt(0) - 97];
  let last = code(s[0]),
    out = s[0].toUpperCase();
  for (const c of s.slice(1)) {
    const k = code(c);
    if (k !== "0" && k !== last) out += k;
    if (!/[hw]/i.test(c)) last = k;
  }
  return out.padEnd(4, "0").slice(0, 4);
};
console.log(["Robert", "Rupert", "Ashcraft", "Tymczak", "Pfister", "Honeyman"].map(soundex));
// expect: 1 2 Fizz 4 Buzz Fizz 7 8 Fizz Buzz 11 Fizz 13 14 FizzBuzz
// expect: 2 bottles of beer on the wall
// expect: 1 bottle of beer on the wall
// expect: AC AB CB AC BA BC AC
// expect: 2 3 5 7 11 13 17 19 23 29 31 37 41 43 47
// expect: [ 6, 28, 496, 8128 ]
// expect: [
// expect:    1,  7, 10, 13,
// expect:   19, 23, 28, 31
// expect: ]
// expect: [ [ 220, 284 ], [ 1184, 1210 ], [ 2620, 2924 ] ]
// expect: [
// expect:     0,   1, 2, 3,   4,   5,
// expect:     6,   7, 8, 9, 153, 370,
// expect:   371, 407
// expect: ]
// expect: 9
// expect: 112 9232
// expect: [ true, false, false, true ]
// expect: 1,11,21,1211,111221,312211,13112221
// expect: 3
// expect: Wkh Txlfn Eurzq Ira The Quick Brown Fox Uryyb
// expect: WMCEEI KLG RPIFVMEUGX, QP WQV! ATTACK
// expect: [
// expect:    1,  4,  9, 16,  25,
// expect:   36, 49, 64, 81, 100
// expect: ]
// expect:           1
// expect:          1 1
// expect:         1 2 1
// expect:        1 3 3 1
// expect:       1 4 6 4 1
// expect:     1 5 10 10 5 1
// expect:   0  1  2  3
// expect:  11 12 13  4
// expect:  10 15 14  5
// expect:   9  8  7  6
// expect: [ [ 2, 4, 9 ], [ 6, 8, 1 ], [ 7, 3, 5 ] ]
// expect: [
// expect:   '000', '001',
// expect:   '011', '010',
// expect:   '110', '111',
// expect:   '101', '100'
// expect: ]
// expect: { bulls: 1, cows: 2 } { bulls: 0, cows: 4 }
// expect: [ '0', '1', '10', '100', '101', '1000', '1001', '1000010100' ]
// expect: 1/2 + 1/3 + 1/16 [
// expect:   '1/25',
// expect:   '1/757',
// expect:   '1/763309',
// expect:   '1/873960180913',
// expect:   '1/1527612795642093418846225'
// expect: ]
// expect: [ 3, 7, 15, 1, 292 ] [ 1, 2, 2, 2, 2, 2 ]
// expect: 3 8
// expect: 1234 tsi
// expect: [ 3, 4, 5 ] [ 0, 4, 6, 9, 13, 15 ]
// expect: [ 'R163', 'R163', 'A261', 'T522', 'P236', 'H555' ]
