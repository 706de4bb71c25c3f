// `console` as a logger: by level, by default, as what others may stand for.
const levels = ["debug", "info", "warn", "error"] as const;
type Level = (typeof levels)[number];
class Log {
  constructor(
    private readonly output: Pick<Console, Level> = console,
    private readonly least: Level = "info",
  ) {}
  write(level: Level, ...values: unknown[]): void {
    if (levels.indexOf(level) >= levels.indexOf(this.least)) this.output[level](`[${level}]`, ...values);
  }
}
new Log().write("debug", 1);
new Log().write("info", { a: 1 }, [2]); // expect: [info] { a: 1 } [ 2 ]
new Log().write("error", "to standard error");
const lines: string[] = [];
const keep = (...values: unknown[]): void => {
  lines.push(values.join());
};
new Log({ debug: keep, info: keep, warn: keep, error: keep }).write("warn", "x", 2);
console.log(lines); // expect: [ '[warn],x,2' ]

for (const level of ["log", "info"] as const) console[level]("%s=%d", level, 5);
// expect: log=5
// expect: info=5
const name: string = "log";
(console as any)[name]("by any name"); // expect: by any name
const options: { logger?: Console } = {};
options.logger?.log("nobody hears it");
(options.logger ?? console).log("by default"); // expect: by default
function run({ logger = console }: { logger?: { log(text: string): void } } = {}): void {
  logger.log("run");
}
run(); // expect: run
run({ logger: { log: (text) => console.log("own", text) } }); // expect: own run
const held: Console = console;
held.log(held === console); // expect: true
const { log } = console;
log("taken out"); // expect: taken out
