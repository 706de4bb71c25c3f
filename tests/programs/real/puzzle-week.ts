// Advent-of-code style: seven small puzzles, each `part1/part2` over a pasted input.
const day1 = `
3   4
4   3
2   5
1   3
3   9
3   3
`;
const day2 = `7 6 4 2 1
1 2 7 8 9
9 7 6 2 1
1 3 2 4 5
8 6 4 4 1
1 3 6 7 9`;
const day3 = "xmul(2,4)&mul[3,7]!^don't()_mul(5,5)+mul(32,64](mul(11,8)undo()?mul(8,5))";
const day5 = `47|53
97|13
97|61
75|29
61|13
75|53
29|13
97|29
53|29
61|53
97|53
61|29
47|13
75|47
97|75
47|61
75|61
47|29
75|13
53|13

75,47,61,53,29
97,61,53,29,13
75,29,13
75,97,47,61,53
61,13,29
97,13,75,29,47`;
const day6 = `....#.....
.........#
..........
..#.......
.......#..
..........
.#..^.....
........#.
#.........
......#...`;
const day8 = `............
........0...
.....0......
.......0....
....0.......
......A.....
............
............
........A...
.........A..
............
............`;
const day11 = "125 17";

const lines = (s: string) => s.trim().split("\n");
const ints = (s: string) => (s.match(/-?\d+/g) ?? []).map(Number);
const sum = (xs: Iterable<number>) => {
  let t = 0;
  for (const x of xs) t += x;
  return t;
};

type Solver = (input: string) => [number | string, number | string];
const days: Record<string, [Solver, string]> = {
  "1": [
    (input) => {
      const pairs = lines(input).map(ints);
      const [l, r] = [0, 1].map((i) => pairs.map((p) => p[i]).sort((a, b) => a - b));
      const counts = r.reduce((m, x) => m.set(x, (m.get(x) ?? 0) + 1), new Map<number, number>());
      return [
        sum(l.map((x, i) => Math.abs(x - r[i]))),
        sum(l.map((x) => x * (counts.get(x) ?? 0))),
      ];
    },
    day1,
  ],
  "2": [
    (input) => {
      const safe = (xs: number[]) => {
        const ds = xs.slice(1).map((x, i) => x - xs[i]);
        return ds.every((d) => d >= 1 && d <= 3) || ds.every((d) => d <= -1 && d >= -3);
      };
      const reports = lines(input).map((l) => l.split(" ").map(Number));
      return [
        reports.filter(safe).length,
        reports.filter((r) => r.some((_, i) => safe(r.toSpliced(i, 1)))).length,
      ];
    },
    day2,
  ],
  "3": [
    (input) => {
      let [on, a, b] = [true, 0, 0];
      for (const { 0: token, groups } of input.matchAll(
        /mul\((?<x>\d{1,3}),(?<y>\d{1,3})\)|do\(\)|don't\(\)/g,
      )) {
        if (token === "do()") on = true;
        else if (token === "don't()") on = false;
        else {
          const v = +groups!.x * +groups!.y;
          a += v;
          if (on) b += v;
        }
      }
      return [a, b];
    },
    day3,
  ],
  "5": [
    (input) => {
      const [rules, updates] = input.split("\n\n").map(lines);
      const before = new Set(rules);
      const cmp = (a: string, b: string) =>
        before.has(`${a}|${b}`) ? -1 : before.has(`${b}|${a}`) ? 1 : 0;
      let p1 = 0,
        p2 = 0;
      for (const u of updates) {
        const pages = u.split(","),
          sorted = pages.toSorted(cmp),
          mid = +sorted[sorted.length >> 1];
        if (sorted.join() === u) p1 += mid;
        else p2 += mid;
      }
      return [p1, p2];
    },
    day5,
  ],
  "6": [
    (input) => {
      const grid = lines(input).map((l) => [...l]);
      const H = grid.length,
        W = grid[0].length;
      let start: [number, number] = [0, 0];
      grid.forEach((row, y) =>
        row.forEach((c, x) => {
          if (c === "^") start = [y, x];
        }),
      );
      const D = [
        [-1, 0],
        [0, 1],
        [1, 0],
        [0, -1],
      ] as const;
      const walk = (): Set<number> | null => {
        let [y, x] = start,
          d = 0;
        const seen = new Set<number>(),
          cells = new Set<number>();
        for (;;) {
          const key = (y * W + x) * 4 + d;
          if (seen.has(key)) return null;
          seen.add(key);
          cells.add(y * W + x);
          const ny = y + D[d][0],
            nx = x + D[d][1];
          if (grid[ny]?.[nx] === undefined) return cells;
          if (grid[ny][nx] === "#") d = (d + 1) % 4;
          else [y, x] = [ny, nx];
        }
      };
      const path = walk()!;
      let loops = 0;
      for (const p of path) {
        const y = Math.floor(p / W),
          x = p % W;
        if (grid[y][x] !== ".") continue;
        grid[y][x] = "#";
        if (!walk()) loops++;
        grid[y][x] = ".";
      }
      return [path.size, `${loops} of ${H}x${W}`];
    },
    day6,
  ],
  "8": [
    (input) => {
      const g = lines(input),
        by: { [freq: string]: { x: number; y: number }[] } = {};
      for (const [y, row] of g.entries())
        for (const [x, c] of [...row].entries()) if (c != ".") (by[c] ||= []).push({ x, y });
      const inside = (x: number, y: number) => y in g && x >= 0 && x < g[y].length;
      const one = new Set<string>(),
        all = new Set<string>();
      for (const nodes of Object.values(by))
        for (const a of nodes)
          for (const b of nodes) {
            if (a === b) continue;
            const dx = b.x - a.x,
              dy = b.y - a.y;
            if (inside(b.x + dx, b.y + dy)) one.add(`${[b.x + dx, b.y + dy]}`);
            for (let { x, y } = b; inside(x, y); x += dx, y += dy) all.add([x, y].join());
          }
      return [one.size, all.size];
    },
    day8,
  ],
  "11": [
    (input) => {
      const memo: { [k: string]: number } = {};
      const blink = (stone: number, n: number): number => {
        if (n === 0) return 1;
        const k = stone + "," + n;
        if (k in memo) return memo[k];
        const s = String(stone);
        return (memo[k] =
          stone === 0
            ? blink(1, n - 1)
            : s.length % 2 === 0
              ? blink(+s.slice(0, s.length / 2), n - 1) + blink(+s.slice(s.length / 2), n - 1)
              : blink(stone * 2024, n - 1));
      };
      return [sum(ints(input).map((s) => blink(s, 25))), sum(ints(input).map((s) => blink(s, 75)))];
    },
    day11,
  ],
};

for (const [day, [solve, input]] of Object.entries(days)) {
  const [p1, p2] = solve(input);
  console.log(`day ${day.padStart(2)}: ${p1}, ${p2}`);
}
console.table(
  Object.fromEntries(
    Object.entries(days).map(([k, [f, i]]) => [`d${k}`, { part1: f(i)[0], part2: f(i)[1] }]),
  ),
);
// expect: day  1: 11, 31
// expect: day  2: 2, 4
// expect: day  3: 161, 48
// expect: day  5: 143, 123
// expect: day  6: 41, 6 of 10x10
// expect: day  8: 14, 34
// expect: day 11: 55312, 65601038650482
// expect: ┌─────────┬───────┬────────────────┐
// expect: │ (index) │ part1 │ part2          │
// expect: ├─────────┼───────┼────────────────┤
// expect: │ d1      │ 11    │ 31             │
// expect: │ d2      │ 2     │ 4              │
// expect: │ d3      │ 161   │ 48             │
// expect: │ d5      │ 143   │ 123            │
// expect: │ d6      │ 41    │ '6 of 10x10'   │
// expect: │ d8      │ 14    │ 34             │
// expect: │ d11     │ 55312 │ 65601038650482 │
// expect: └─────────┴───────┴────────────────┘
