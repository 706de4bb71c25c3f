/** Puzzles of an Advent calendar: a computer of integers, fish, passports, a boot loop, seats, hexagonal tiles, cups, binary ratings. */
const run = (mem: number[], input: number[] = []): { out: number[]; mem: number[] } => {
  const m = [...mem],
    out: number[] = [];
  let ip = 0,
    rb = 0;
  const at = (n: number): number => {
    const mode = Math.floor(m[ip]! / 10 ** (n + 1)) % 10;
    return mode === 1 ? ip + n : mode === 2 ? rb + m[ip + n]! : m[ip + n]!;
  };
  const get = (n: number) => m[at(n)] ?? 0;
  for (;;) {
    switch (m[ip]! % 100) {
      case 1:
        m[at(3)] = get(1) + get(2);
        ip += 4;
        break;
      case 2:
        m[at(3)] = get(1) * get(2);
        ip += 4;
        break;
      case 3:
        m[at(1)] = input.shift()!;
        ip += 2;
        break;
      case 4:
        out.push(get(1));
        ip += 2;
        break;
      case 5:
        ip = get(1) ? get(2) : ip + 3;
        break;
      case 6:
        ip = get(1) ? ip + 3 : get(2);
        break;
      case 7:
        m[at(3)] = +(get(1) < get(2));
        ip += 4;
        break;
      case 8:
        m[at(3)] = Number(get(1) === get(2));
        ip += 4;
        break;
      case 9:
        rb += get(1);
        ip += 2;
        break;
      case 99:
        return { out, mem: m };
      default:
        throw new Error(`op ${m[ip]} at ${ip}`);
    }
  }
};
console.log(
  run([1, 9, 10, 3, 2, 3, 11, 0, 99, 30, 40, 50]).mem[0],
  run([3, 9, 8, 9, 10, 9, 4, 9, 99, -1, 8], [8]).out,
  run([109, 1, 204, -1, 1001, 100, 1, 100, 1008, 100, 16, 101, 1006, 101, 0, 99]).out.join(),
  run([104, 1125899906842624, 99]).out,
);
try {
  run([77]);
} catch (e) {
  console.log((e as Error).message);
}
const fish = (s: string, days: number) => {
  let c = s.split(",").reduce((a, n) => (a[+n]!++, a), Array<number>(9).fill(0));
  while (days--) {
    const [z, ...rest] = c;
    c = [...rest, z!];
    c[6]! += z!;
  }
  return c.reduce((a, b) => a + b);
};
console.log(fish("3,4,3,1,2", 80), fish("3,4,3,1,2", 256));
const passports =
  "ecl:gry pid:860033327 eyr:2020 hcl:#fffffd\nbyr:1937 iyr:2017 cid:147 hgt:183cm\n\niyr:2013 ecl:amb cid:350 eyr:2023 pid:028048884\nhcl:#cfa07d byr:1929";
type Rule = (v: string) => boolean;
const between =
  (lo: number, hi: number): Rule =>
  (v) =>
    +v >= lo && +v <= hi;
const rules: Record<string, Rule> = {
  byr: between(1920, 2002),
  iyr: between(2010, 2020),
  eyr: between(2020, 2030),
  hgt: (v) => {
    const [, n, u] = v.match(/^(\d+)(cm|in)$/) ?? [];
    return u === "cm" ? between(150, 193)(n!) : u === "in" && between(59, 76)(n!);
  },
  hcl: (v) => /^#[\da-f]{6}$/.test(v),
  ecl: (v) => "amb blu brn gry grn hzl oth".split(" ").includes(v),
  pid: (v) => /^\d{9}$/.test(v),
};
for (const p of passports.split("\n\n")) {
  const f = Object.fromEntries(p.split(/\s/).map((kv) => kv.split(":"))) as Record<string, string>;
  console.log(
    Object.entries(rules)
      .filter(([k, ok]) => !(k in f && ok(f[k]!)))
      .map(([k]) => k),
    f.cid,
    f.nope,
  );
}
const prog = "nop +0\nacc +1\njmp +4\nacc +3\njmp -3\nacc -99\nacc +1\njmp -4\nacc +6"
  .split("\n")
  .map((l) => {
    const [op, arg] = l.split(" ") as ["nop" | "acc" | "jmp", string];
    return { op, arg: parseInt(arg) };
  });
const exec = (p: typeof prog): [acc: number, done: boolean] => {
  const seen = new Set<number>();
  let acc = 0,
    ip = 0;
  while (ip < p.length) {
    if (seen.has(ip)) return [acc, false];
    seen.add(ip);
    const { op, arg } = p[ip]!;
    ({
      nop: () => ip++,
      acc: () => {
        acc += arg;
        ip++;
      },
      jmp: () => (ip += arg),
    })[op]();
  }
  return [acc, true];
};
console.log(
  exec(prog),
  prog
    .map((ins, i) =>
      ins.op === "acc"
        ? null
        : exec(prog.map((x, j) => (j === i ? { ...x, op: x.op === "jmp" ? "nop" : "jmp" } : x))),
    )
    .find((r) => r?.[1]),
);
let seats = [
  "L.LL.LL.LL",
  "LLLLLLL.LL",
  "L.L.L..L..",
  "LLLL.LL.LL",
  "L.LL.LL.LL",
  "L.LLLLL.LL",
  "..L.L.....",
  "LLLLLLLLLL",
  "L.LLLLLL.L",
  "L.LLLLL.LL",
];
for (let changed = true; changed; ) {
  changed = false;
  seats = seats.map((row, y) =>
    [...row]
      .map((c, x) => {
        if (c === ".") return c;
        let n = 0;
        for (let dy = -1; dy < 2; dy++)
          for (let dx = -1; dx < 2; dx++) if ((dy || dx) && seats[y + dy]?.[x + dx] === "#") n++;
        const next = c === "L" && !n ? "#" : c === "#" && n > 3 ? "L" : c;
        if (next !== c) changed = true;
        return next;
      })
      .join(""),
  );
}
console.log(seats.join("").match(/#/g)?.length, seats[0]);
const tiles = new Set<string>();
for (const l of ["esenee", "esew", "nwwswee", "esew"]) {
  let q = 0,
    r = 0;
  for (const [d] of l.matchAll(/e|w|ne|nw|se|sw/g)) {
    const [dq, dr] = { e: [1, 0], w: [-1, 0], ne: [1, -1], nw: [0, -1], se: [0, 1], sw: [-1, 1] }[
      d as "e"
    ];
    q += dq!;
    r += dr!;
  }
  const k = [q, r].join();
  tiles.has(k) ? tiles.delete(k) : tiles.add(k);
}
console.log(tiles);
const cups = (s: string, moves: number) => {
  const xs = [...s].map(Number),
    nx = new Uint8Array(10);
  xs.forEach((x, i) => (nx[x] = xs[(i + 1) % xs.length]!));
  let cur = xs[0]!;
  while (moves-- > 0) {
    const a = nx[cur]!,
      b = nx[a]!,
      c = nx[b]!;
    let d = cur;
    do d = d === 1 ? 9 : d - 1;
    while ([a, b, c].includes(d));
    nx[cur] = nx[c]!;
    nx[c] = nx[d]!;
    nx[d] = a;
    cur = nx[cur]!;
  }
  let o = "";
  for (let c = nx[1]!; c !== 1; c = nx[c]!) o += c;
  return o;
};
console.log(cups("389125467", 10), cups("389125467", 100));
const bin = [
  "00100",
  "11110",
  "10110",
  "10111",
  "10101",
  "01111",
  "00111",
  "11100",
  "10000",
  "11001",
  "00010",
  "01010",
];
const gamma = bin[0]!
  .split("")
  .map((_, i) => +(bin.filter((b) => b[i] === "1").length >= bin.length / 2))
  .join("");
console.log(parseInt(gamma, 2) * (parseInt(gamma, 2) ^ (2 ** gamma.length - 1)));
const rating = (l: string[], pick: (a: string[], b: string[]) => boolean, i = 0): number =>
  l.length === 1
    ? parseInt(l[0]!, 2)
    : (() => {
        const [z, o] = l.reduce<[string[], string[]]>(
          (acc, b) => (acc[+b[i]!]!.push(b), acc),
          [[], []],
        );
        return rating(pick(z, o) ? z : o, pick, i + 1);
      })();
console.log(
  rating(bin, (z, o) => z.length > o.length) * rating(bin, (z, o) => z.length <= o.length),
);

// expect: 3500 [ 1 ] 109,1,204,-1,1001,100,1,100,1008,100,16,101,1006,101,0,99 [ 1125899906842624 ]
// expect: op 77 at 0
// expect: 5934 26984457539
// expect: [] 147 undefined
// expect: [ 'hgt' ] 350 undefined
// expect: [ 5, false ] [ 8, true ]
// expect: 37 #.#L.L#.##
// expect: Set(2) { '3,0', '0,0' }
// expect: 92658374 67384529
// expect: 198
// expect: 230
