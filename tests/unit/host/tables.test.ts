/** Maps, Sets and dictionaries crossing into the heap: their entries come out again, and keys hash as generated code hashes them. */
import { expect } from "chai";
import type { StructRole, TypeDefinition, ValueType } from "../../../runtime/bytecode/module.ts";
import { fromHostValue } from "../../../runtime/host/from-host-value.ts";
import { tableHash } from "../../../runtime/host/table-hash.ts";
import { toHostValue } from "../../../runtime/host/values.ts";
import { assembleCase } from "../../harness/bytecode-case.ts";
import { FIRST_TYPE, fakeContext, fakeProgram } from "./fake-context.ts";
import { runToEnd } from "./run-case.ts";

const NUMBERS = FIRST_TYPE;
const INT32_ARRAY = FIRST_TYPE + 1;
const EPOCH = FIRST_TYPE + 2;
const STRINGS = 3;
const VALUES = 2;

function struct(
  name: string,
  role: StructRole,
  fields: readonly (readonly [string, ValueType])[],
): TypeDefinition {
  return {
    kind: "struct",
    name,
    role,
    parent: -1,
    fields: fields.map(([field, type]) => ({ name: field, type })),
    methods: [],
    keys: [],
  };
}

function table(name: string, role: StructRole, keys: number, values?: number): TypeDefinition {
  return struct(name, role, [
    ["$keys", keys],
    ["$hashes", INT32_ARRAY],
    ["$index", INT32_ARRAY],
    ["$live", "f64"],
    ["$epoch", EPOCH],
    ...(values === undefined ? [] : ([["$values", values]] as const)),
  ]);
}

const TYPES: readonly TypeDefinition[] = [
  { kind: "array", element: "f64" },
  { kind: "typed-array", element: "i32" },
  struct("Epoch", "class", []),
  table("Map", "map", STRINGS, NUMBERS),
  table("Set", "set", VALUES),
  table("Dictionary", "dictionary", STRINGS, VALUES),
  struct("RangeError", "error", [
    ["name", 1],
    ["message", 1],
    ["stack", 1],
  ]),
];
const [MAP, SET, DICTIONARY, ERROR] = [3, 4, 5, 6].map((index) => FIRST_TYPE + index);

function roundTrip(value: unknown, type = 0): unknown {
  const context = fakeContext(fakeProgram(TYPES));
  return toHostValue(context, fromHostValue(context, value, type, "argument 1"), type);
}

describe("tables across the border", () => {
  for (const size of [0, 1, 8, 9, 1000]) {
    it(`keep ${size} entries in their order`, () => {
      const numbers = Array.from({ length: size }, (_, index) => (index * 7919) % 1009);
      const map = new Map(numbers.map((number) => [`key ${number}`, number]));
      expect(roundTrip(map, MAP)).to.deep.equal(map);
      const set = new Set<unknown>([...numbers, "text", null, undefined, true, Number.NaN]);
      expect(roundTrip(set, SET)).to.deep.equal(set);
      const object = Object.fromEntries(map);
      expect(roundTrip(object, DICTIONARY)).to.deep.equal(object);
    });
  }

  it("name what does not fit", () => {
    const wrong = (value: unknown, type?: number) => () => roundTrip(value, type);
    expect(wrong(new Map([["a", "b"]]), MAP)).to.throw(
      TypeError,
      'argument 1["a"]: expected number, got string',
    );
    expect(wrong(new Map([[1, 2]]), MAP)).to.throw(
      TypeError,
      "argument 1 key: expected string, got number",
    );
    expect(wrong({}, MAP)).to.throw(TypeError, "argument 1: expected Map, got an object");
    expect(wrong(new Map(), SET)).to.throw(TypeError, "argument 1: expected Set, got a Map");
  });

  it("keep errors", () => {
    const error = new RangeError("too far");
    const copy = roundTrip(error, ERROR) as RangeError;
    expect(copy).to.be.instanceOf(RangeError);
    expect([copy.message, copy.stack]).to.deep.equal([error.message, error.stack]);
  });

  it("hash keys as generated code does", () => {
    const context = fakeContext(fakeProgram(TYPES));
    const numbers = [0, -0, 1, -1.5, 1e300, Number.NaN, Number.POSITIVE_INFINITY, 4294967296];
    const integers = [0, 7, -1, 2147483647, -2147483648];
    const texts = ["", "a", "naïve", "Ā wide", "x".repeat(100)];
    const literal = (value: number) => (Object.is(value, -0) ? "-0" : String(value));
    const show = "i32.const 2147483647 i32.and value.from_i32 call 1";
    const code = [
      ...numbers.map((value) => `f64.const ${literal(value)} f64.hash ${show}`),
      ...integers.map((value) => `i32.const ${value} f64.from_i32 f64.hash ${show}`),
      ...integers.map((value) => `f64.const ${value} f64.hash ${show}`),
      ...texts.map((value) => `string.const ${JSON.stringify(value)} string.hash ${show}`),
      ...numbers.map((value) => `f64.const ${literal(value)} value.from_f64 value.hash ${show}`),
      ...texts.map(
        (value) => `string.const ${JSON.stringify(value)} value.from_ref value.hash ${show}`,
      ),
      `bool.const 1 value.from_bool value.hash ${show}`,
      `value.undefined value.hash ${show}`,
      `value.null value.hash ${show}`,
    ];
    const hash = (value: unknown, type: ValueType) =>
      tableHash(context, type, fromHostValue(context, value, type, "key"));
    const expected = [
      ...[...numbers, ...integers, ...integers].map((value) => hash(value, "f64")),
      ...texts.map((value) => hash(value, 1)),
      ...[...numbers, ...texts, true, undefined, null].map((value) => hash(value, "value")),
    ];
    const { out } = runToEnd(assembleCase({ name: "", code: code.join("\n") }));
    expect(out).to.equal(expected.map((value) => `${value}\n`).join(""));
  });
});
