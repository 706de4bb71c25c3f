/** Values that cross between a Node program and the heap: what goes in comes out, and what does not fit is named. */
import { expect } from "chai";
import type { TypeDefinition, ValueType } from "../../../runtime/bytecode/module.ts";
import type { Context } from "../../../runtime/host/context.ts";
import { fromHostValue } from "../../../runtime/host/from-host-value.ts";
import { toHostValue } from "../../../runtime/host/values.ts";
import { FIRST_TYPE, fakeContext, fakeProgram } from "./fake-context.ts";

const NODE = FIRST_TYPE;
const ITEMS = FIRST_TYPE + 1;
const ITEM = FIRST_TYPE + 2;
const NUMBERS = FIRST_TYPE + 3;
const SHAPE = FIRST_TYPE + 4;
const CIRCLE = FIRST_TYPE + 5;
const SECRET = FIRST_TYPE + 6;
const DOUBLES = FIRST_TYPE + 7;
const FUNCTION = FIRST_TYPE + 8;
const EITHER = FIRST_TYPE + 9;

const TYPES: readonly TypeDefinition[] = [
  object([
    ["value", "value"],
    ["next", NODE],
  ]),
  { kind: "array", element: ITEM },
  object([
    ["x", "f64"],
    ["name", 1],
    ["isOn", "bool"],
    ["count", "i32"],
  ]),
  { kind: "array", element: "f64" },
  { ...object([["area", "f64"]]), name: "Shape", role: "class" },
  {
    ...object([
      ["area", "f64"],
      ["radius", "f64"],
    ]),
    name: "Circle",
    role: "class",
    parent: SHAPE,
  },
  {
    ...object([
      ["shown", "f64"],
      ["$hidden", "value"],
    ]),
    keys: [0],
  },
  { kind: "typed-array", element: "f64" },
  { kind: "closure", params: [], result: "void" },
  {
    kind: "interface",
    name: "Either",
    members: [],
    implementors: [
      { struct: SHAPE, slots: [] },
      { struct: ITEM, slots: [] },
    ],
  },
];

function object(fields: readonly (readonly [string, ValueType])[]) {
  return {
    kind: "struct" as const,
    name: "Object",
    parent: -1,
    fields: fields.map(([name, type]) => ({ name, type })),
    methods: [],
    role: "object" as const,
    keys: fields.map((_, index) => index),
  } satisfies TypeDefinition;
}

function roundTrip(context: Context, value: unknown, type: ValueType): unknown {
  return toHostValue(context, fromHostValue(context, value, type, "argument 1"), type);
}

const ITEM_VALUE = { x: 1.5, name: "naïve Ā", isOn: true, count: -3 };

describe("values across the border", () => {
  const SAME: readonly (readonly [ValueType, unknown])[] = [
    ["f64", 1.5],
    ["f64", -0],
    ["f64", Number.NaN],
    ["i32", -7],
    ["i64", 2 ** 40],
    ["bool", false],
    ["value", undefined],
    ["value", null],
    ["value", "text"],
    ["value", -0],
    ["value", true],
    ["value", [1, "two", [null, undefined]]],
    [1, ""],
    [1, "a\0b"],
    [1, null],
    [ITEM, ITEM_VALUE],
    [ITEMS, [ITEM_VALUE, null, undefined, ITEM_VALUE]],
    [NUMBERS, [1, -0, Number.NaN]],
    [DOUBLES, new Float64Array([1, 2.5])],
  ];
  for (const [type, value] of SAME) {
    it(`keep ${JSON.stringify(value)} as ${type}`, () => {
      const context = fakeContext(fakeProgram(TYPES));
      expect(roundTrip(context, value, type)).to.deep.equal(value);
    });
  }

  it("keep holes", () => {
    const context = fakeContext(fakeProgram(TYPES));
    // biome-ignore lint/suspicious/noSparseArray: holes are what is tested
    const copy = roundTrip(context, [1, , 3], NUMBERS) as unknown[];
    expect(1 in copy).to.equal(false);
    expect(copy.length).to.equal(3);
  });

  it("share what was shared, and close cycles", () => {
    const context = fakeContext(fakeProgram(TYPES));
    const copy = roundTrip(context, [ITEM_VALUE, ITEM_VALUE], ITEMS) as unknown[];
    expect(copy[0]).to.equal(copy[1]);
    const ring: { value: unknown; next: unknown } = { value: 1, next: undefined };
    ring.next = ring;
    const ringCopy = roundTrip(context, ring, NODE) as typeof ring;
    expect(ringCopy.next).to.equal(ringCopy);
  });

  it("cross however deep they are", () => {
    const context = fakeContext(fakeProgram(TYPES));
    let list: { value: unknown; next: unknown } | undefined;
    for (let index = 0; index < 200_000; index += 1) list = { value: index, next: list };
    let copy = roundTrip(context, list, NODE) as typeof list;
    let length = 0;
    for (; copy; copy = copy.next as typeof list) length += 1;
    expect(length).to.equal(200_000);
  });

  it("are of the class they were of", () => {
    class Shape {
      area = 1;
    }
    class Circle extends Shape {
      radius = 2;
    }
    const context = fakeContext(fakeProgram(TYPES));
    const shape = roundTrip(context, new Shape(), SHAPE) as Shape;
    const circle = roundTrip(context, new Circle(), SHAPE) as Circle;
    expect(shape.constructor).to.not.equal(Object);
    expect(circle).to.include({ area: 1, radius: 2 });
    expect(roundTrip(context, new Circle(), EITHER)).to.include({ radius: 2 });
    expect(roundTrip(context, ITEM_VALUE, EITHER)).to.deep.equal(ITEM_VALUE);
    expect(CIRCLE).to.equal(SHAPE + 1);
  });

  it("hide what the program hides", () => {
    const context = fakeContext(fakeProgram(TYPES));
    expect(roundTrip(context, { shown: 1, $hidden: 2 }, SECRET)).to.deep.equal({ shown: 1 });
  });

  it("may be seen in place when they are typed arrays", () => {
    const context = fakeContext(fakeProgram(TYPES));
    const raw = fromHostValue(context, new Float64Array([1, 2]), DOUBLES, "argument 1");
    const view = toHostValue(context, raw, DOUBLES, { sharesTypedArrays: true }) as Float64Array;
    expect(view.buffer).to.equal(context.words.buffer);
    expect([...view]).to.deep.equal([1, 2]);
  });

  const WRONG: readonly (readonly [ValueType, unknown, string])[] = [
    ["f64", "1", "argument 2: expected number, got string"],
    ["i32", 1.5, "argument 2: expected a 32-bit integer, got number"],
    ["bool", 1, "argument 2: expected boolean, got number"],
    [1, 1, "argument 2: expected string, got number"],
    [NUMBERS, { length: 1 }, "argument 2: expected an array, got an object"],
    [NUMBERS, [1, null], "argument 2[1]: expected number, got null"],
    [DOUBLES, new Float32Array(1), "argument 2: expected Float64Array, got a Float32Array"],
    [ITEM, { ...ITEM_VALUE, x: "1" }, "argument 2.x: expected number, got string"],
    [ITEM, { x: 1 }, "argument 2.isOn: expected boolean, got undefined"],
    [
      ITEMS,
      [ITEM_VALUE, { ...ITEM_VALUE, count: [] }],
      "argument 2[1].count: expected a 32-bit integer, got an array",
    ],
    [SHAPE, 5, "argument 2: expected Shape, got number"],
    [FUNCTION, () => 1, "argument 2: functions cannot be passed into a program"],
    ["value", Symbol("s"), "argument 2: expected a value of the program, got symbol"],
  ];
  for (const [type, value, message] of WRONG) {
    it(`are refused: ${message}`, () => {
      const context = fakeContext(fakeProgram(TYPES));
      expect(() => fromHostValue(context, value, type, "argument 2")).to.throw(TypeError, message);
    });
  }
});
