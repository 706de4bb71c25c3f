// Karel's "data pipeline" report script: parse csv/ndjson logs, group, pivot, stats, ascii charts
interface LogEntry {
  ts: Date;
  level: "DEBUG" | "INFO" | "WARN" | "ERROR";
  svc: string;
  ms?: number;
  msg: string;
  tags: Record<string, string>;
}
const raw = `2024-03-01T10:00:00Z INFO  [api] GET /users 200 in 34ms {region=eu,host=a1}
2024-03-01T10:00:02Z WARN  [db] slow query in 812ms {region=us}
2024-03-01T10:00:05Z ERROR [api] GET /orders 500 in 120ms {region=eu,host=a2}
garbage line
2024-03-01T10:01:00Z DEBUG [cache] miss key=users:7
2024-03-01T10:01:30Z INFO  [api] POST /users 201 in 56ms {region=us,host=a1}
2024-03-01T10:02:10Z ERROR [db] deadlock {region=us}`;
const RE =
  /^(?<ts>\S+Z)\s+(?<level>DEBUG|INFO|WARN|ERROR)\s+\[(?<svc>\w+)\]\s+(?<msg>.*?)(?:\s+in (?<ms>\d+)ms)?(?:\s+\{(?<tags>[^}]*)\})?$/;
const isLevel = (s: string | undefined): s is LogEntry["level"] =>
  !!s && ["DEBUG", "INFO", "WARN", "ERROR"].includes(s);
function parseLine(line: string, n: number): LogEntry | Error {
  const g = line.match(RE)?.groups;
  if (!g || !isLevel(g.level))
    return new Error(`line ${n + 1}: cannot parse ${JSON.stringify(line)}`);
  const { ts, level, svc, msg, ms, tags = "" } = g;
  return {
    ts: new Date(ts),
    level,
    svc,
    msg,
    ...(ms !== undefined && { ms: Number(ms) }),
    tags: Object.fromEntries(
      tags
        .split(",")
        .filter(Boolean)
        .map((t) => t.split("=", 2) as [string, string]),
    ),
  };
}
const [entries, errors] = raw
  .split("\n")
  .map(parseLine)
  .reduce<[LogEntry[], Error[]]>(
    (acc, r) => {
      r instanceof Error ? acc[1].push(r) : acc[0].push(r);
      return acc;
    },
    [[], []],
  );
console.log(
  entries.length,
  errors.map((e) => e.message),
);
console.log(entries[0], entries[3].ms, "ms" in entries[3]);
const groupBy = <T, K extends string>(
  xs: readonly T[],
  f: (x: T) => K,
): Partial<Record<K, T[]>> => {
  const out: Partial<Record<K, T[]>> = {};
  for (const x of xs) {
    const k = f(x);
    (out[k] ??= [])!.push(x);
  }
  return out;
};
const stats = (xs: number[]) => {
  const s = [...xs].sort((a, b) => a - b),
    n = s.length,
    mean = s.reduce((a, b) => a + b, 0) / n,
    q = (p: number) => {
      const i = (n - 1) * p,
        lo = Math.floor(i);
      return s[lo] + (s[Math.min(lo + 1, n - 1)] - s[lo]) * (i - lo);
    };
  return {
    n,
    min: s[0],
    max: s[n - 1],
    mean: +mean.toFixed(2),
    p50: q(0.5),
    p95: +q(0.95).toFixed(1),
    sd: +Math.sqrt(s.reduce((a, x) => a + (x - mean) ** 2, 0) / n).toFixed(2),
  };
};
const bySvc = groupBy(entries, (e) => e.svc);
for (const [svc, es] of Object.entries(bySvc)) {
  const t = es!.flatMap(({ ms }) => ms ?? []);
  console.log(svc.padEnd(6, "."), es!.length, t.length ? stats(t) : "n/a");
}
const pivot: Record<string, Record<string, number>> = {};
for (const { svc, level } of entries) {
  const row = (pivot[svc] = pivot[svc] || {});
  row[level] = (row[level] | 0) + 1;
}
console.table(pivot);
console.log(pivot);
const bar = (label: string, v: number, max: number, w = 20) =>
  `${label.padStart(8)} |${"█".repeat(Math.round((v / max) * w)).padEnd(w)}| ${v}`;
const perMin = entries.reduce((m, e) => {
  const k = e.ts.toISOString().slice(11, 16);
  return m.set(k, (m.get(k) ?? 0) + 1);
}, new Map<string, number>());
for (const [k, v] of [...perMin].sort()) console.log(bar(k, v, Math.max(...perMin.values())));
type Person = { name: string; dept: string; salary: number; start: string; skills?: string[] };
const people: Person[] = JSON.parse(
  `[{"name":"Ann","dept":"eng","salary":120.5,"start":"2020-01-15","skills":["ts","go"]},{"name":"Bob","dept":"ops","salary":90,"start":"2019-07-01"},{"name":"Cyd","dept":"eng","salary":99.25,"start":"2022-03-03","skills":["ts"]}]`,
);
const by =
  <T>(...ks: ((t: T) => string | number)[]) =>
  (a: T, b: T) => {
    for (const k of ks) {
      const [x, y] = [k(a), k(b)];
      if (x < y) return -1;
      if (x > y) return 1;
    }
    return 0;
  };
console.log(
  people
    .toSorted(
      by(
        (p) => p.dept,
        (p) => -p.salary,
      ),
    )
    .map((p) => `${p.dept}/${p.name}`),
  people.filter((p) => p.skills?.includes("ts")).length,
  new Set(people.flatMap((p) => p.skills ?? [])),
);
const agg = people.reduce(
  (acc, { dept, salary, name }) => ({
    ...acc,
    [dept]: { total: (acc[dept]?.total ?? 0) + salary, names: [...(acc[dept]?.names ?? []), name] },
  }),
  {} as Record<string, { total: number; names: string[] }>,
);
console.log(agg);
console.log(
  JSON.stringify(agg, null, 1),
  JSON.stringify(people, ["name", "salary"]),
  JSON.stringify(people[1], (k, v) => (typeof v === "number" ? v * 2 : v)),
);
const joined = people
  .map((p) => ({ ...p, mgr: ({ eng: "Zoe", ops: "Yan" } as Record<string, string>)[p.dept] }))
  .map(({ skills, start, ...rest }) => rest);
console.log(joined);
const widths = Object.keys(joined[0]).map((k) =>
  Math.max(k.length, ...joined.map((r) => String(r[k as keyof typeof r]).length)),
);
console.log(
  [Object.keys(joined[0]), ...joined.map((r) => Object.values(r).map(String))]
    .map((r) =>
      r
        .map((c, i) => c.padEnd(widths[i]))
        .join(" | ")
        .trimEnd(),
    )
    .join("\n"),
);
const win = <T>(xs: T[], n: number) => xs.slice(n - 1).map((_, i) => xs.slice(i, i + n));
const series = [3, 5, 8, 2, 9, 4];
console.log(
  win(series, 3).map((w) => +(w.reduce((a, b) => a + b) / 3).toFixed(2)),
  series.map((x, i, a) => (i ? x - a[i - 1] : 0)),
  series.reduce<number[]>((a, x) => [...a, (a.at(-1) ?? 0) + x], []),
);
const spark = (xs: number[]) =>
  xs
    .map(
      (x) =>
        "▁▂▃▄▅▆▇█"[Math.round(((x - Math.min(...xs)) / (Math.max(...xs) - Math.min(...xs))) * 7)],
    )
    .join("");
console.log(spark(series));
process.stdout.write("done\n");
console.info("%s is %d years and %i, %o %j %%", "Bob", 42.5, 42.9, { a: 1 }, { b: 2 }, "extra");

// expect: 6 [ 'line 4: cannot parse "garbage line"' ]
// expect: {
// expect:   ts: 2024-03-01T10:00:00.000Z,
// expect:   level: 'INFO',
// expect:   svc: 'api',
// expect:   msg: 'GET /users 200',
// expect:   ms: 34,
// expect:   tags: { region: 'eu', host: 'a1' }
// expect: } undefined false
// expect: api... 3 { n: 3, min: 34, max: 120, mean: 70, p50: 56, p95: 113.6, sd: 36.48 }
// expect: db.... 2 { n: 1, min: 812, max: 812, mean: 812, p50: 812, p95: 812, sd: 0 }
// expect: cache. 1 n/a
// expect: ┌─────────┬──────┬───────┬──────┬───────┐
// expect: │ (index) │ INFO │ ERROR │ WARN │ DEBUG │
// expect: ├─────────┼──────┼───────┼──────┼───────┤
// expect: │ api     │ 2    │ 1     │      │       │
// expect: │ db      │      │ 1     │ 1    │       │
// expect: │ cache   │      │       │      │ 1     │
// expect: └─────────┴──────┴───────┴──────┴───────┘
// expect: {
// expect:   api: { INFO: 2, ERROR: 1 },
// expect:   db: { WARN: 1, ERROR: 1 },
// expect:   cache: { DEBUG: 1 }
// expect: }
// expect:    10:00 |████████████████████| 3
// expect:    10:01 |█████████████       | 2
// expect:    10:02 |███████             | 1
// expect: [ 'eng/Ann', 'eng/Cyd', 'ops/Bob' ] 2 Set(2) { 'ts', 'go' }
// expect: {
// expect:   eng: { total: 219.75, names: [ 'Ann', 'Cyd' ] },
// expect:   ops: { total: 90, names: [ 'Bob' ] }
// expect: }
// expect: {
// expect:  "eng": {
// expect:   "total": 219.75,
// expect:   "names": [
// expect:    "Ann",
// expect:    "Cyd"
// expect:   ]
// expect:  },
// expect:  "ops": {
// expect:   "total": 90,
// expect:   "names": [
// expect:    "Bob"
// expect:   ]
// expect:  }
// expect: } [{"name":"Ann","salary":120.5},{"name":"Bob","salary":90},{"name":"Cyd","salary":99.25}] {"name":"Bob","dept":"ops","salary":180,"start":"2019-07-01"}
// expect: [
// expect:   { name: 'Ann', dept: 'eng', salary: 120.5, mgr: 'Zoe' },
// expect:   { name: 'Bob', dept: 'ops', salary: 90, mgr: 'Yan' },
// expect:   { name: 'Cyd', dept: 'eng', salary: 99.25, mgr: 'Zoe' }
// expect: ]
// expect: name | dept | salary | mgr
// expect: Ann  | eng  | 120.5  | Zoe
// expect: Bob  | ops  | 90     | Yan
// expect: Cyd  | eng  | 99.25  | Zoe
// expect: [ 5.33, 5, 6.33, 5 ] [ 0, 2, 3, -6, 7, -5 ] [ 3, 8, 16, 18, 27, 31 ]
// expect: ▂▄▇▁█▃
// expect: done
// expect: Bob is 42.5 years and 42, { a: 1 } {"b":2} % extra
