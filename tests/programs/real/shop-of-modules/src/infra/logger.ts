export const levels = ["debug", "info", "warn"] as const;
export type Level = (typeof levels)[number];
type Log = { [L in Level]: (msg: string, extra?: Record<string, unknown>) => void };
interface Logger extends Log {}
class Logger {
  readonly lines: string[] = [];
  constructor(private name: string, { level = "info" as Level } = {}) {
    for (const [i, l] of levels.entries()) this[l] = i < levels.indexOf(level) ? () => {} : (msg, extra) => { this.lines.push(`${l.toUpperCase()} ${this.name}: ${msg}${extra ? " " + JSON.stringify(extra) : ""}`); };
  }
}
export default Logger;
