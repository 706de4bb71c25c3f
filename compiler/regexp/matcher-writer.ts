/** What all parts of a matcher under construction share. */
import { STRING_TYPE, type ValueType } from "../../runtime/bytecode/module.ts";
import { type Node, op } from "../ir/tree.ts";
import { get, integer, set } from "./trees.ts";

/** What a matcher takes of the module it is in. */
export interface MatcherModule {
  /** Type of arrays of i32. */
  readonly integers: number;
  /** A text. */
  text(text: string): Node;
  /** An array with the same numbers and room for `needed` ones; at first there is none. */
  grow(stack: Node, needed: Node): Node;
}

/** The parameters. */
export const TEXT = 0;
export const FROM = 1;
export const CAPTURES = 2;

/** Local variables and the code at hand. */
export class MatcherWriter {
  readonly module: MatcherModule;
  readonly locals: ValueType[] = [];
  /** Where in the text matching is. */
  readonly position: number;
  /** The unit read last. */
  readonly unit: number;
  readonly groups: number[] = [];
  /** By group: where it begins in the text, -1 where it took no part; and where it ends. */
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  /** Statements are added to it. */
  code: Node[] = [];

  constructor(module: MatcherModule, groupCount: number) {
    this.module = module;
    this.position = this.local();
    this.unit = this.local();
    for (let group = 1; group <= groupCount; group++) {
      this.groups.push(group);
      this.starts[group] = this.local();
      this.ends[group] = this.local();
    }
  }

  local(type: ValueType = "i32"): number {
    return this.locals.push(type) + CAPTURES;
  }

  emit(...nodes: Node[]): void {
    this.code.push(...nodes);
  }

  /** The statements that `write` adds. */
  within(write: () => void): Node[] {
    const outer = this.code;
    const inner: Node[] = [];
    this.code = inner;
    write();
    this.code = outer;
    return inner;
  }

  /** Forgets what groups have matched. */
  reset(groups: Iterable<number>): void {
    for (const group of groups) this.emit(set(this.starts[group] ?? 0, integer(-1)));
  }

  /** The unit at a place, or before it, -1 where there is none. */
  unitAt(place: Node, isBackward: boolean): Node {
    const index = isBackward ? op("i32.sub", [], [place, integer(1)], "i32") : place;
    const text = op("local.get", [TEXT], [], STRING_TYPE);
    return op("string.char_code_at", [], [text, index], "i32");
  }

  /** Reads the unit at the position, or before it, to `unit`. */
  read(isBackward: boolean): void {
    this.emit(set(this.unit, this.unitAt(get(this.position), isBackward)));
  }
}
