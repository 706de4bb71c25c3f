/** console.log of the heap's values gives the bytes of Node's own console for the same values. */
import { Console } from "node:console";
import { Writable } from "node:stream";
import { expect } from "chai";
import type { StructType, TypeDefinition } from "../../../runtime/bytecode/module.ts";
import type { Context } from "../../../runtime/host/context.ts";
import { fromHostValue } from "../../../runtime/host/from-host-value.ts";
import { createConsoleFunctions } from "../../../runtime/host/host-functions/console.ts";
import { hostState } from "../../../runtime/host/host-state.ts";
import { flushFully } from "../../../runtime/host/output.ts";
import { createCallbackSink } from "../../../runtime/host/output-sink.ts";
import { FIRST_TYPE, fakeContext, fakeProgram, VALUES_TYPE } from "./fake-context.ts";

const NUMBERS_TYPE = FIRST_TYPE;
const POINT_TYPE = FIRST_TYPE + 1;

const struct = (
  name: string,
  role: StructType["role"],
  fields: StructType["fields"],
  parent = -1,
): TypeDefinition => ({
  kind: "struct",
  name,
  parent,
  fields,
  methods: [],
  role,
  keys: fields.map((_, index) => index),
});

const TYPES: readonly TypeDefinition[] = [
  { kind: "array", element: "f64" },
  struct("Point", "class", [
    { name: "x", type: "f64" },
    { name: "label", type: 1 },
    { name: "isSet", type: "bool" },
  ]),
  struct("Object", "object", [
    { name: "a", type: "value" },
    { name: "next", type: FIRST_TYPE + 2 },
  ]),
  struct("Empty", "class", []),
  struct(
    "Point3",
    "class",
    [
      { name: "x", type: "f64" },
      { name: "label", type: 1 },
      { name: "isSet", type: "bool" },
      { name: "z", type: "f64" },
    ],
    POINT_TYPE,
  ),
  { kind: "typed-array", element: "f64" },
  { kind: "typed-array", element: "u8c" },
  struct("Object", "object", [{ name: "points", type: FIRST_TYPE + 8 }]),
  { kind: "array", element: POINT_TYPE },
  { kind: "array", element: "bool" },
  struct("Object", "object", [
    { name: "flags", type: FIRST_TYPE + 9 },
    { name: "numbers", type: NUMBERS_TYPE },
    { name: "count", type: "i32" },
    { name: "big", type: "i64" },
  ]),
];

class Point {
  x: number;
  label: string | null;
  isSet = true;
  constructor(x: number, label: string | null) {
    this.x = x;
    this.label = label;
  }
}
class Point3 extends Point {
  z = -0;
}
class Empty {}

interface Printer {
  print(name: "console.log" | "console.error", values: readonly unknown[]): void;
  text(): string;
}

function printer(context: Context): Printer {
  const printed: Uint8Array[] = [];
  const { output } = hostState(context);
  output.sink = createCallbackSink((_descriptor, bytes) => printed.push(bytes));
  const functions = createConsoleFunctions(context);
  return {
    print(name, values) {
      functions[name](fromHostValue(context, values, VALUES_TYPE, "values"));
    },
    text() {
      flushFully(output);
      return Buffer.concat(printed).toString();
    },
  };
}

function asNode(values: readonly unknown[]): string {
  const printed: Buffer[] = [];
  const stdout = new Writable({
    write(chunk: Buffer, _encoding, done) {
      printed.push(chunk);
      done();
    },
  });
  new Console({ stdout }).log(...values);
  return Buffer.concat(printed).toString();
}

const cyclic: { a: unknown; next: unknown } = { a: 1, next: undefined };
cyclic.next = cyclic;
const shared = new Point(1, "shared");
// biome-ignore lint/suspicious/noSparseArray: holes are what is tested
const holes = [1, , 3];

const CASES: readonly (readonly unknown[])[] = [
  [],
  ["plain"],
  ["100%"],
  ["%s is %d", "x", 42, "rest"],
  ["%o %j %%", 1, 2],
  ["a", "%s", "b"],
  ["", ""],
  [0, -0, 1.5, 1e21, 1e-7, Number.NaN, Number.POSITIVE_INFINITY],
  [true, false, undefined, null],
  ["text", 1, "it's", true],
  ["naïve", "Ā \u{1d11e}", "\ud800 alone"],
  [[1, 2, 3]],
  [["a", "it's", '"']],
  [new Point(1.5, "p")],
  [new Point(-0, null), new Point3(2, "q")],
  [new Empty()],
  [{ a: "x", next: { a: [1, "two", null], next: undefined } }],
  [cyclic],
  [{ points: [shared, shared, new Point3(3, "z")] }],
  [{ flags: [true, false], numbers: [1, -0, 2.5], count: 7, big: 2 ** 40 }],
  [{ flags: holes.map((value) => value === 3), numbers: holes, count: 0, big: -1 }],
  [new Float64Array([1, -0, 2.5]), new Uint8ClampedArray([1, 255])],
  [Array.from({ length: 120 }, (_, index) => index)],
  ["%s", new Point(1, "in format")],
  ["%i|%f|%O", "42.5px", "1.5", { a: 1, next: undefined }],
  ["line\nbreak", ["line\nbreak"]],
];

describe("console.log", () => {
  for (const values of CASES) {
    it(`prints ${JSON.stringify(asNode(values)).slice(0, 60)}`, () => {
      const context = fakeContext(fakeProgram(TYPES));
      const { print, text } = printer(context);
      print("console.log", values);
      expect(text()).to.equal(asNode(values));
    });
  }

  it("prints a long list without recursion", () => {
    const context = fakeContext(fakeProgram(TYPES));
    const { print, text } = printer(context);
    let list: { a: unknown; next: unknown } = { a: 0, next: undefined };
    for (let index = 0; index < 50_000; index += 1) list = { a: index, next: list };
    print("console.log", [list]);
    expect(text()).to.equal(asNode([list]));
  });

  it("keeps the order of both descriptors", () => {
    const context = fakeContext(fakeProgram(TYPES));
    const written: string[] = [];
    const { print } = printer(context);
    const { output } = hostState(context);
    output.sink = createCallbackSink((descriptor, bytes) =>
      written.push(`${descriptor} ${Buffer.from(bytes).toString()}`),
    );
    output.flushedAtMs = Number.POSITIVE_INFINITY;
    print("console.log", ["one"]);
    print("console.log", ["two"]);
    print("console.error", ["three"]);
    print("console.log", ["four"]);
    expect(written).to.deep.equal(["1 one\ntwo\n", "2 three\n"]);
    flushFully(output);
    expect(written.at(-1)).to.equal("1 four\n");
  });
});
