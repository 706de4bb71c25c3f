/**
 * Texts, arrays and typed arrays read and written in loops do the same everywhere: random functions whose variables change hands between rounds,
 * with indexes inside and outside, texts in pieces and of two-byte units, and some that are missing. First seed: SEQUENCES_SEED; programs: SEQUENCES.
 */
import { expect } from "chai";
import { closeOracles } from "../harness/oracles.ts";
import { difference } from "./program/difference.ts";

const SEED = Number(process.env["SEQUENCES_SEED"] ?? 1);
const PROGRAMS = Number(process.env["SEQUENCES"] ?? 3);
const FUNCTIONS = 8;

class Generator {
  #state: number;
  #counters = 0;
  #constants = 0;
  /** Names of numbers in scope. */
  #numbers: string[] = ["n", "h"];

  constructor(seed: number) {
    this.#state = seed;
  }

  #below(limit: number): number {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) | 0;
    return (this.#state >>> 8) % limit;
  }

  #pick<T>(values: readonly T[]): T {
    return values[this.#below(values.length)] as T;
  }

  #text(): string {
    return this.#pick(["s", "t", "s", "t", "o.text"]);
  }

  #number(depth: number): string {
    if (depth === 0) return this.#pick([...this.#numbers, ...this.#numbers, "0", "1", "3", "0.5"]);
    const number = () => this.#number(depth - 1);
    switch (this.#below(14)) {
      case 0:
        return `(${number()} + ${number()})`;
      case 1:
        return `(${number()} - ${number()})`;
      case 2:
        return `(${number()} * ${this.#pick(["2", "3", "-1", "n"])})`;
      case 3:
        return `(${number()} % ${this.#pick(["5", "7", "(n + 1)"])})`;
      case 4:
        return `(${number()} / ${this.#pick(["2", "3", "4"])})`;
      case 5:
        return `${this.#text()}.length`;
      case 6:
        return `${this.#text()}.charCodeAt(${number()})`;
      case 7:
        return `(${this.#text()}[${number()}] === ${this.#pick(['"a"', '"→"', '"é"', '"\\0"', "t[0]"])} ? 1 : n)`;
      case 8:
        return `(${this.#text()}.charAt(${number()}) ${this.#pick(["<", ">=", "!=="])} ${this.#pick(['"b"', '"é"', '""', '"bc"'])} ? 3 : h % 5)`;
      case 9:
        return `(u[${number()}] ?? -1)`;
      case 10:
        return `(a[${number()}] ?? -2)`;
      case 11:
        return `${this.#pick(["u", "a", "o.items"])}.length`;
      case 12:
        return `(o.items[${number()}] + 0 || 5)`;
      default:
        return `Math.${this.#pick(["floor", "abs", "trunc"])}(${number()})`;
    }
  }

  #index(): string {
    return this.#pick([
      this.#number(1),
      this.#number(2),
      `(${this.#number(1)} >>> 0) % 9`,
      "a.length",
    ]);
  }

  #statement(depth: number): string {
    switch (this.#below(depth === 0 ? 9 : 13)) {
      case 0:
      case 1:
        return `h = (Math.imul(h, 31) + (${this.#number(3)} | 0)) | 0;`;
      case 2:
        return `a[(${this.#index()} >>> 0) % 12] = ${this.#number(2)};`;
      case 3:
        return `u[${this.#index()}] = ${this.#number(2)};`;
      case 4:
        return this.#pick([
          "s = t;",
          "t = s + t.slice(0, 3);",
          "s = o.text;",
          `s = s.slice(${this.#below(3)});`,
          `if (t.length < 200) t += ${this.#pick(['"a"', '"→"', "s"])};`,
          "o.text = t;",
        ]);
      case 5:
        return this.#pick([
          "u = u.subarray(1);",
          "u = new Uint8Array(5);",
          "a = o.items;",
          "a = [];",
          "o = { text: s, items: a };",
          "if (a.length < 50) a[a.length] = h % 7;",
          "if (a.length < 50) a.push(n);",
          "a.pop();",
        ]);
      case 6: {
        const name = `k${this.#constants++}`;
        const declaration = `const ${name} = ${this.#number(3)};`;
        this.#numbers.push(name);
        return declaration;
      }
      case 7:
        return `if (${this.#number(2)} ${this.#pick(["<", ">", "===", "!=="])} ${this.#number(2)}) { ${this.#block(0, 2)} }`;
      case 8:
        return this.#pick([
          "h = (h + missing[n % 3].length) | 0;",
          `h = (h + missing[${this.#below(3)}].charCodeAt(0)) | 0;`,
          "h = (h ^ (rows[n % 3][1] | 0)) | 0;",
          `h = (h ^ (rows[${this.#below(2)}][${this.#below(3)}] | 0)) | 0;`,
        ]);
      default: {
        const name = `i${this.#counters++}`;
        const head = this.#pick([
          `for (let ${name} = 0; ${name} < ${this.#text()}.length && ${name} < 40; ${name}++)`,
          `for (let ${name} = -1; ${name} <= 6; ${name}++)`,
          `for (let ${name} = 0; ${name} < n; ${name} += ${this.#pick(["1", "2", "0.5"])})`,
          `for (let ${name} = a.length - 1; ${name} >= 0; ${name}--)`,
        ]);
        const before = this.#numbers.length;
        this.#numbers.push(name, name);
        const exit =
          this.#below(4) === 0
            ? ` if (${this.#number(2)} > 90) ${this.#pick(["break", "continue"])};`
            : "";
        const body = this.#block(depth - 1, 3);
        this.#numbers.length = before;
        return `${head} {${exit} ${body} }`;
      }
    }
  }

  #block(depth: number, count: number): string {
    const before = this.#numbers.length;
    const statements = Array.from({ length: 1 + this.#below(count) }, () => this.#statement(depth));
    this.#numbers.length = before;
    return statements.join(" ");
  }

  program(): string {
    const functions = Array.from({ length: FUNCTIONS }, (_, index) => {
      this.#numbers = ["n", "h"];
      const body = Array.from({ length: 5 }, () => `  ${this.#statement(2)}`).join("\n");
      return `function f${index}(s: string, t: string, u: Uint8Array, a: number[], o: Holder, n: number): number {\n  let h = n;\n${body}\n  return h;\n}`;
    });
    return `interface Holder { text: string; items: number[] }
const missing: string[] = ["ab", "c"];
const rows: number[][] = [[1, 2], [3]];
let pieces = "";
for (let i = 0; i < 20; i++) pieces += String.fromCharCode(97 + (i * 7) % 5) + i;
${functions.join("\n")}
for (const f of [${functions.map((_, index) => `f${index}`).join(", ")}]) {
  for (const s of ["", "a→bé", pieces]) {
    for (const n of [0, 1, 5]) {
      try {
        console.log(f(s, pieces.slice(n) + s, new Uint8Array([1, 2, 200]), [n, 0.5, -1], { text: s + "\\0x", items: [4, n] }, n));
      } catch (error) {
        console.log((error as Error).message);
      }
    }
  }
}
`;
  }
}

describe("fuzz: texts and arrays in loops", () => {
  after(closeOracles);

  it(`do the same everywhere (seed ${SEED})`, function () {
    this.timeout(600_000);
    for (let seed = SEED; seed < SEED + PROGRAMS; seed++) {
      const source = new Generator(seed).program();
      const found = difference(source);
      if (found !== undefined) expect.fail(`SEQUENCES_SEED=${seed}: ${found.text}\n\n${source}`);
    }
  });
});
