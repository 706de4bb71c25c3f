/** Matchers as JavaScript, so that thousands of them can be tried in no time. */

import { type Label, type Node, op } from "../../../compiler/ir/tree.ts";
import { makeMatcher } from "../../../compiler/regexp/matcher.ts";
import { type Expression, readExpression } from "../../../compiler/regexp/pattern.ts";
import { STRING_TYPE } from "../../../runtime/bytecode/module.ts";

/** Where the match and its groups begin and end, nothing without a match. */
export type Matcher = (text: string, from: number) => number[] | undefined;

const INTEGERS = 2;

/** The matcher of an expression, undefined where it is the host's. */
export function matcherOf(source: string, flags: string): Matcher | undefined {
  const expression = readExpression(source, flags);
  return expression && scriptOf(expression);
}

function scriptOf(expression: Expression): Matcher {
  const texts: string[] = [];
  const tree = makeMatcher(expression, "matcher", {
    integers: INTEGERS,
    text: (text) => op("string.const", [texts.push(text) - 1], [], STRING_TYPE),
    grow: (stack, needed) => op("call", [0], [stack, needed], INTEGERS),
  });
  const writer = new ScriptWriter(texts);
  const { locals = [], body = [] } = tree.finished ?? {};
  const declared = locals.map((_, place) => `let l${place + 3} = 0;`).join("");
  const code = `return function (l0, l1, l2) { ${declared} ${writer.statements(body)} }`;
  const run = new Function(code)() as (text: string, from: number, captures: Int32Array) => number;
  return (text, from) => {
    const captures = new Int32Array(2 * expression.groupCount + 2);
    const end = run(text, from, captures);
    return end < 0 ? undefined : [...captures];
  };
}

class ScriptWriter {
  readonly #texts: readonly string[];
  readonly #names = new Map<Label, string>();
  readonly #loops = new Set<Label>();

  constructor(texts: readonly string[]) {
    this.#texts = texts;
  }

  statements(nodes: readonly Node[]): string {
    return nodes.map((node) => this.#statement(node)).join(" ");
  }

  #statement(node: Node): string {
    switch (node.kind) {
      case "block":
        return `${this.#name(node.label)}: { ${this.statements(node.body)} }`;
      case "loop": {
        this.#loops.add(node.label);
        const name = this.#name(node.label);
        return `${name}: for (;;) { ${this.statements(node.body)} break ${name}; }`;
      }
      case "if":
        return `if (${this.#value(node.condition)}) { ${this.statements(node.then)} } else { ${this.statements(node.else)} }`;
      case "branch": {
        const jump = this.#jump(node.label);
        return node.condition ? `if (${this.#value(node.condition)}) ${jump}` : jump;
      }
      case "branch-table": {
        const cases = node.labels.map((label, place) => `case ${place}: ${this.#jump(label)}`);
        return `switch (${this.#value(node.index)}) { ${cases.join(" ")} }`;
      }
      case "sequence":
        return this.statements(node.body);
      case "try":
        throw new Error("a matcher has no try");
      case "op":
        if (node.op === "local.set") return `l${node.imm[0]} = ${this.#value(node.args[0])};`;
        if (node.op === "return") return `return ${this.#value(node.args[0])};`;
        return `${this.#value(node)};`;
    }
  }

  #jump(label: Label): string {
    return `${this.#loops.has(label) ? "continue" : "break"} ${this.#name(label)};`;
  }

  #name(label: Label): string {
    const name = this.#names.get(label) ?? `b${this.#names.size}`;
    this.#names.set(label, name);
    return name;
  }

  #value(node: Node | undefined): string {
    if (node?.kind === "if")
      return `(${this.#value(node.condition)} ? ${this.#value(node.then[0])} : ${this.#value(node.else[0])})`;
    if (node?.kind !== "op") throw new Error(`no value: ${node?.kind}`);
    const [a = "", b = "", c = ""] = node.args.map((each) => this.#value(each));
    switch (node.op) {
      case "local.get":
        return `l${node.imm[0]}`;
      case "i32.const":
      case "f64.const":
        return `(${node.imm[0]})`;
      case "i64.const":
        return `(${node.imm[0]}n)`;
      case "string.const":
        return JSON.stringify(this.#texts[node.imm[0] as number]);
      case "string.flatten":
        return a;
      case "string.length":
      case "typed.length":
        return `${a}.length`;
      case "string.char_code_at":
        return `(((at) => at >= 0 && at < ${a}.length ? ${a}.charCodeAt(at) : -1)(${b}))`;
      case "string.index_of":
        return `${a}.indexOf(${b}, ${c})`;
      case "typed.get":
        return `${a}[${b}]`;
      case "typed.set":
        return `${a}[${b}] = ${c}`;
      case "call":
        return `((old, needed) => { const made = new Int32Array(needed * 2); if (old) made.set(old); return made; })(${a}, ${b})`;
      case "select":
        return `(${c} ? ${a} : ${b})`;
      default:
        return computed(node.op, a, b);
    }
  }
}

function computed(name: string, a: string, b: string): string {
  switch (name) {
    case "i32.add":
      return `((${a} + ${b}) | 0)`;
    case "i32.sub":
      return `((${a} - ${b}) | 0)`;
    case "i32.and":
      return `(${a} & ${b})`;
    case "i32.or":
      return `(${a} | ${b})`;
    case "i32.shl":
      return `(${a} << ${b})`;
    case "i32.eq":
      return `(+${a} === +${b})`;
    case "i32.ne":
      return `(+${a} !== +${b})`;
    case "i32.eqz":
      return `(+${a} === 0)`;
    case "i32.lt_s":
      return `(${a} < ${b})`;
    case "i32.le_s":
      return `(${a} <= ${b})`;
    case "i32.ge_s":
      return `(${a} >= ${b})`;
    case "i32.lt_u":
      return `(${a} >>> 0 < ${b} >>> 0)`;
    case "i32.from_f64_exact":
    case "f64.from_i32":
      return a;
    case "i64.from_i32":
      return `BigInt(${a})`;
    case "i32.from_i64":
      return `Number(BigInt.asIntN(32, ${a}))`;
    case "i64.shr_u":
      return `(BigInt.asUintN(64, ${a}) >> ${b})`;
    default:
      throw new Error(`no script for ${name}`);
  }
}
