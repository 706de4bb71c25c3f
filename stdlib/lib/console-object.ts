/** `console` as a value: `console[level](text)`, a logger by default. What is named directly needs none of this. */
import { Prototype } from "./prototype.ts";

export class ConsoleObject extends Prototype {
  constructor() {
    super();
    this.$names = "=console";
  }

  assert(condition?: unknown, ...values: any[]): void {
    console.assert(condition, ...values);
  }

  clear(): void {
    console.clear();
  }

  count(label?: string): void {
    console.count(label);
  }

  countReset(label?: string): void {
    console.countReset(label);
  }

  dir(value?: any, options?: { depth?: number | null; colors?: boolean; showHidden?: boolean }): void {
    console.dir(value, options);
  }

  dirxml(...values: any[]): void {
    console.dirxml(...values);
  }

  debug(...values: any[]): void {
    console.debug(...values);
  }

  error(...values: any[]): void {
    console.error(...values);
  }

  group(...values: any[]): void {
    console.group(...values);
  }

  groupCollapsed(...values: any[]): void {
    console.groupCollapsed(...values);
  }

  groupEnd(): void {
    console.groupEnd();
  }

  info(...values: any[]): void {
    console.info(...values);
  }

  log(...values: any[]): void {
    console.log(...values);
  }

  table(data?: any, columns?: readonly string[]): void {
    console.table(data, columns);
  }

  time(label?: string): void {
    console.time(label);
  }

  timeEnd(label?: string): void {
    console.timeEnd(label);
  }

  timeLog(label?: string, ...values: any[]): void {
    console.timeLog(label, ...values);
  }

  trace(...values: any[]): void {
    console.trace(...values);
  }

  warn(...values: any[]): void {
    console.warn(...values);
  }
}

const output: ConsoleObject = new ConsoleObject();

export function consoleObject(): ConsoleObject {
  return output;
}
