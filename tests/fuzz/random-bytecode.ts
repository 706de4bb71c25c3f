/**
 * Random well-typed programs in the frame of harness/bytecode-case: expressions by wanted type, statements that set locals, loops that end,
 * handlers, tasks. References may be undefined anywhere, indexes out of range; traps and exceptions are answers like any other.
 */
import type { BytecodeCase } from "../harness/bytecode-case.ts";

const TYPES = {
  f64s: 6,
  texts: 7,
  node: 8,
  closure: 9,
  future: 10,
  bytes: 11,
  bools: 12,
  shape: 13,
  square: 14,
  circle: 15,
  futures: 16,
} as const;

const types = [
  "array f64",
  "array t1",
  `struct "Node" object { field "text" t1 field "number" f64 field "next" t8 field "any" value field "flag" bool keys [0] }`,
  "closure (f64, t1) -> t1",
  "future t1",
  "typed-array u8",
  "array bool",
  `struct "Shape" class { field "side" f64 method abstract keys [0] }`,
  `struct "Square" class extends t13 { field "side" f64 method 6 keys [0] }`,
  `struct "Circle" class extends t13 { field "side" f64 field "name" t1 method 7 keys [0] }`,
  "array t10",
];

/** Bytecode type of each sort of expression. */
const SORTS = {
  f64: "f64",
  i32: "i32",
  bool: "bool",
  value: "value",
  text: "t1",
  f64s: `t${TYPES.f64s}`,
  texts: `t${TYPES.texts}`,
  values: "t2",
  node: `t${TYPES.node}`,
  closure: `t${TYPES.closure}`,
  bytes: `t${TYPES.bytes}`,
  bools: `t${TYPES.bools}`,
  shape: `t${TYPES.shape}`,
  future: `t${TYPES.future}`,
  futures: `t${TYPES.futures}`,
} as const;

type Sort = keyof typeof SORTS;
const SORT_NAMES = Object.keys(SORTS) as Sort[];
/** Every function has two locals of each sort. */
const LOCALS_PER_SORT = 2;
const NUMBERS = [0, -0, 1, 2, -1, 3, 0.5, -1.5, 10, 255, 1e10, 2147483647, -2147483648, 4294967296];
const TEXTS = ["", "a", "bc", "\u00e9", "\u{1f600}", "0123456789012345678901234567890123", "12"];

/**
 * A program that is the same for the same seed.
 * @param options tasks may print where the output puts that in order
 */
export function randomProgram(
  seed: number,
  options: { readonly tasksPrint: boolean } = { tasksPrint: false },
): BytecodeCase {
  const random = new Random(seed);
  const task = new Body(random, [
    ["f64", 0],
    ["text", 1],
  ]);
  task.prints = options.tasksPrint;
  const functions = [
    // 5 is also a closure's function: a capture, then the closure's parameters. Its last statement may recurse no deeper than 6 and 7.
    `"captured" (t8, f64, t1) -> t1 { ${new Body(random, [
      ["node", 0],
      ["f64", 1],
      ["text", 2],
    ]).function("text", 3)} }`,
    `"square" (t13, f64) -> f64 { ${new Body(random, [
      ["shape", 0],
      ["f64", 1],
    ]).function("f64", 2)} }`,
    `"circle" (t13, f64) -> f64 { ${new Body(random, [
      ["shape", 0],
      ["f64", 1],
    ]).function("f64", 2)} }`,
    `"task" (f64, t1) -> t1 { ${task.function("text", 2)} }`,
  ];
  const main = new Body(random, []);
  main.calls = true;
  const code = main.function(undefined, 0);
  return { name: `seed ${seed}`, types, functions, code };
}

class Random {
  #state: number;
  constructor(seed: number) {
    this.#state = Math.imul(seed, 2654435761) | 0;
    for (let turn = 0; turn < 4; turn += 1) this.below(2);
  }
  below(limit: number): number {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) | 0;
    return (this.#state >>> 8) % limit;
  }
  pick<T>(values: readonly T[]): T {
    return values[this.below(values.length)] as T;
  }
}

class Body {
  /** May call, fork and make closures of the functions 5 to 8, which themselves may not. */
  calls = false;
  prints = true;
  readonly #random: Random;
  readonly #params: readonly (readonly [Sort, number])[];
  #firstLocal = 0;
  /** Locals that count loops, so that they end; nothing else sets them. */
  #counters = 0;
  #slots = 0;

  constructor(random: Random, params: readonly (readonly [Sort, number])[]) {
    this.#random = random;
    this.#params = params;
  }

  /** Locals, slots, statements, and the result. */
  function(result: Sort | undefined, paramCount: number): string {
    this.#firstLocal = paramCount;
    const statements = this.#statements(4, 3);
    const end = result === undefined ? "" : this.#expression(result, 3);
    const sorts = SORT_NAMES.flatMap((sort) =>
      new Array<string>(LOCALS_PER_SORT).fill(SORTS[sort]),
    );
    const locals = [...sorts, ...new Array<string>(this.#counters).fill("i32")];
    const slots = new Array<string>(this.#slots).fill("task 8");
    return [...locals.map((type) => `local ${type}`), ...slots, statements, end].join(" ");
  }

  #statements(count: number, depth: number): string {
    return Array.from({ length: 1 + this.#random.below(count) }, () => this.#statement(depth)).join(
      "\n",
    );
  }

  #local(sort: Sort): number {
    const own = this.#params.filter(([each]) => each === sort);
    const choice = this.#random.below(LOCALS_PER_SORT + own.length);
    const param = own[choice - LOCALS_PER_SORT];
    if (param !== undefined) return param[1];
    return (
      this.#firstLocal + SORT_NAMES.indexOf(sort) * LOCALS_PER_SORT + (choice % LOCALS_PER_SORT)
    );
  }

  #statement(depth: number): string {
    const random = this.#random;
    const e = (sort: Sort): string => this.#expression(sort, depth);
    if (depth === 0) return this.#set(0);
    switch (random.below(18)) {
      case 0:
      case 1:
      case 2:
        return this.prints ? this.#print(depth) : this.#set(depth);
      case 3:
        return `${e("bool")} if ${this.#nested(depth)} else ${this.#nested(depth)} end`;
      case 4:
        return `block void ${this.#nested(depth)} ${e("bool")} br_if 0 ${this.#nested(depth)} end`;
      case 5:
        return this.#loop(depth);
      case 6:
        return `try void ${this.#nested(depth)} catch local.set ${this.#local("value")} ${this.#nested(depth)} end`;
      case 7:
        return random.below(3) === 0
          ? `${e("bool")} if ${e("text")} value.from_ref throw end`
          : this.#set(depth);
      case 8:
        return `${e("f64s")} ${this.#index(depth)} ${e("f64")} array.set t6`;
      case 9:
        return `${e("texts")} ${e("text")} array.push t7`;
      case 10:
        return `${e("values")} ${random.below(2) === 0 ? `${this.#index(depth)} ${e("value")} array.set t2` : `${e("value")} array.push t2`}`;
      case 11:
        return `${e("node")} ${random.pick([`${e("text")} struct.set t8 0`, `${e("f64")} struct.set t8 1`, `${e("node")} struct.set t8 2`, `${e("value")} struct.set t8 3`])}`;
      case 12:
        return random.pick([
          `${e("texts")} i32.const ${random.below(6)} array.set_length`,
          `${e("texts")} array.drop_first`,
          `${e("texts")} ${this.#index(depth)} array.fill_holes t7`,
          `${e("bools")} ${this.#index(depth)} array.fill_holes t12`,
          `${e("bools")} ${this.#index(depth)} ${e("bool")} array.set t12`,
          `${e("bytes")} ${this.#index(depth)} ${e("i32")} typed.set t11`,
          `${e("bytes")} ${this.#index(depth)} ${e("i32")} typed.store t11 ${random.below(2)}`,
          `${e("shape")} ${e("f64")} struct.set t13 0`,
          `${e("futures")} ${e("future")} array.push t16`,
          `${e("futures")} ${this.#index(depth)} ${e("future")} array.set t16`,
        ]);
      case 13:
        return this.calls ? this.#task(depth) : this.#set(depth);
      default:
        return this.#set(depth);
    }
  }

  #nested(depth: number): string {
    return this.#statements(3, depth - 1);
  }

  #set(depth: number): string {
    const sort = this.#random.pick(SORT_NAMES);
    return `${this.#expression(sort, depth)} local.set ${this.#local(sort)}`;
  }

  #print(depth: number): string {
    const sort = this.#random.pick(["f64", "i32", "bool", "text"] as const);
    const box = {
      f64: "value.from_f64",
      i32: "value.from_i32",
      bool: "value.from_bool",
      text: "value.from_ref",
    };
    return `${this.#expression(sort, depth)} ${box[sort]} call 1`;
  }

  #loop(depth: number): string {
    const counter = this.#firstLocal + SORT_NAMES.length * LOCALS_PER_SORT + this.#counters;
    this.#counters += 1;
    const times = 1 + this.#random.below(4);
    return `i32.const 0 local.set ${counter} block void loop void ${this.#nested(depth)}
      ${this.#expression("bool", 1)} br_if 1 local.get ${counter} i32.const 1 i32.add local.tee ${counter} i32.const ${times} i32.lt_s br_if 0 end end`;
  }

  #task(depth: number): string {
    const slot = this.#slots;
    const args = `${this.#expression("f64", depth - 1)} ${this.#expression("text", depth - 1)}`;
    const between = this.#random.below(2) === 0 ? this.#nested(depth) : "";
    if (this.#random.below(3) === 0) {
      return `${args} fork 8 ${between === "" ? "" : `${this.#expression("text", 1)} drop`} wait t10 local.set ${this.#local("text")}`;
    }
    this.#slots += 1;
    return `${args} fork.latent ${slot} ${between} wait.latent ${slot} local.set ${this.#local("text")}`;
  }

  /** An index that is mostly in range of something. */
  #index(depth: number): string {
    return this.#random.below(4) === 0
      ? `${this.#expression("f64", depth - 1)} i32.from_f64 i32.const 15 i32.and`
      : `i32.const ${this.#random.below(5)}`;
  }

  #expression(sort: Sort, depth: number): string {
    const random = this.#random;
    if (depth <= 0 || random.below(5) === 0) return this.#leaf(sort);
    const e = (wanted: Sort): string => this.#expression(wanted, depth - 1);
    if (random.below(12) === 0) {
      return `${e("bool")} if ${SORTS[sort]} ${e(sort)} else ${e(sort)} end`;
    }
    if (random.below(14) === 0)
      return `block ${SORTS[sort]} ${e(sort)} ${e("bool")} br_if 0 drop ${e(sort)} end`;
    // Both operands need one type, and shapes are of several.
    if (sort !== "shape" && random.below(16) === 0) {
      return `${e(sort)} ${e(sort)} ${e("bool")} select`;
    }
    if (random.below(18) === 0) return `${e(sort)} local.tee ${this.#local(sort)}`;
    return random.pick(this.#choices(sort, depth, e));
  }

  #choices(sort: Sort, depth: number, e: (sort: Sort) => string): readonly string[] {
    const index = this.#index(depth);
    switch (sort) {
      case "f64":
        return [
          `${e("f64")} ${e("f64")} ${this.#random.pick(["f64.add", "f64.sub", "f64.mul", "f64.div", "f64.rem", "f64.min", "f64.max"])}`,
          `${e("f64")} ${this.#random.pick(["f64.neg", "f64.floor", "f64.round", "f64.fround", "f64.abs", "f64.trunc"])}`,
          `${e("i32")} f64.from_i32`,
          `${e("f64s")} ${index} array.get_or_nan t6`,
          `${e("f64s")} ${index} array.get t6`,
          `${e("node")} struct.get t8 1`,
          `${e("text")} string.to_number`,
          `${e("bytes")} ${index} typed.get_or_nan t11`,
          `${e("bytes")} ${index} typed.load t11 ${this.#random.below(2)} f64.from_i32`,
          `${e("bytes")} ${index} ${index} string.from_bytes t11 string.to_number`,
          `${e("shape")} struct.get t13 0`,
          ...(this.calls ? [`${e("shape")} ${e("f64")} call.virtual t13 0`] : []),
        ];
      case "i32":
        return [
          `${e("i32")} ${e("i32")} ${this.#random.pick(["i32.add", "i32.sub", "i32.mul", "i32.and", "i32.or", "i32.xor", "i32.shl", "i32.shr_s"])}`,
          `${e("f64")} i32.from_f64`,
          `${e("bytes")} ${index} typed.get_i64_or t11 1099511627776 i32.from_i64`,
          `${e("f64")} index.from_f64`,
          `${e("text")} string.length`,
          `${e("text")} ${index} string.char_code_at`,
          `${e("text")} ${index} string.code_point_at`,
          `${e("text")} ${e("text")} string.compare`,
          `${e("text")} ${e("text")} ${index} string.index_of`,
          `${e("texts")} array.length`,
          `${e("bytes")} typed.length`,
          e("bool"),
        ];
      case "bool":
        return [
          `${e("f64")} ${e("f64")} f64.lt`,
          `${e("i32")} ${e("i32")} i32.eq`,
          `${e("text")} ${e("text")} string.equals`,
          `${e("value")} ${e("value")} value.strict_equals`,
          `${e("value")} ${e("value")} value.same_value_zero`,
          `${e("value")} value.truthy`,
          `${e("text")} string.truthy`,
          `${e("f64")} f64.truthy`,
          `${e("value")} ${this.#random.pick(["value.is_string", "value.is_object", "value.is_function", "value.is_nullish", "value.is_number", "value.is_bool", "value.is_ref t8", "value.is_ref t13"])}`,
          `${e("node")} ${e("node")} ref.eq`,
          `${e("shape")} ref.test t15`,
          `${e("values")} ${index} array.has`,
          `${e("node")} struct.get t8 4`,
          `${e("text")} string.hash ${e("text")} string.hash i32.eq`,
          `${e("value")} value.hash ${e("value")} value.hash i32.eq`,
        ];
      case "value":
        return [
          `${e("f64")} value.from_f64`,
          `${e("bool")} value.from_bool`,
          `${e("text")} value.from_ref`,
          `${e("node")} value.from_ref`,
          `${e("closure")} value.from_ref`,
          `${e("f64s")} ${index} array.get_or_undefined t6`,
          `${e("bools")} ${index} array.get_or_undefined t12`,
          `${e("values")} ${index} array.get_or_undefined t2`,
          `${e("bytes")} ${index} typed.get_or_undefined t11`,
          // Through undefined a boxed field reads as zero bits, which to the interpreter is undefined.
          `${e("node")} ref.check "any" struct.get t8 3`,
          `${e("values")} array.pop t2`,
          `${e("f64s")} array.pop t6`,
        ];
      case "text":
        return [
          `${e("text")} ${e("text")} string.concat`,
          `${e("text")} ${e("text")} string.concat`,
          `${e("text")} i32.const ${this.#random.below(4)} i32.const ${this.#random.below(40)} string.slice`,
          `${e("f64")} f64.to_string`,
          `${e("i32")} i32.to_string`,
          `${e("bool")} bool.to_string`,
          `${e("text")} ${index} string.char_at`,
          `${e("text")} ${index} string.get_or_undefined`,
          `${e("texts")} ${e("text")} string.join t7`,
          `${e("texts")} ${index} array.get_or_undefined t7`,
          `${e("texts")} array.pop t7`,
          `${e("node")} struct.get t8 0`,
          `${e("value")} value.typeof`,
          `${e("value")} value.adapted value.typeof`,
          `${e("text")} ref.check "x"`,
          `${e("future")} wait t10`,
          ...(this.calls
            ? [
                `${e("closure")} ${e("f64")} ${e("text")} closure.call t9`,
                `${e("node")} ${e("f64")} ${e("text")} call 5`,
                `${e("f64")} ${e("text")} call 8`,
              ]
            : []),
        ];
      case "f64s":
        return [
          `${e("f64")} ${e("f64")} ${e("f64")} array.of t6 3`,
          `i32.const ${this.#random.below(4)} array.new t6`,
          `${e("f64")} array.of t6 1 i32.const 0 i32.const 1 array.slice t6`,
        ];
      case "texts":
        return [
          `${e("text")} ${e("text")} array.of t7 2`,
          `i32.const 3 array.new t7`,
          "array.of t7 0",
        ];
      case "values":
        return [`${e("value")} ${e("value")} array.of t2 2`, `i32.const 2 array.new t2`];
      case "bools":
        return [`${e("bool")} ${e("bool")} array.of t12 2`, `i32.const 2 array.new t12`];
      case "bytes":
        return [`i32.const ${this.#random.below(4)} typed.new t11`];
      case "node":
        return [
          `${e("text")} ${e("f64")} ${e("node")} ${e("value")} ${e("bool")} struct.new t8`,
          "struct.new_default t8",
          `${e("node")} struct.get t8 2`,
          `${e("node")} ref.check "node"`,
        ];
      case "closure":
        return this.calls ? [`${e("node")} closure.new 5 t9`] : ["ref.undefined t9"];
      case "future":
        return [
          `${e("futures")} ${index} array.get_or_undefined t16`,
          `${e("futures")} array.pop t16`,
          ...(this.calls
            ? [`${e("f64")} ${e("text")} fork 8`, `${e("f64")} ${e("text")} fork 8`]
            : ["ref.null t10"]),
        ];
      case "futures":
        return [`${e("future")} ${e("future")} array.of t16 2`, "array.of t16 0"];
      case "shape":
        return [
          `${e("f64")} struct.new t14`,
          `${e("f64")} ${e("text")} struct.new t15`,
          `${e("shape")} ref.check "shape"`,
        ];
    }
  }

  #leaf(sort: Sort): string {
    const random = this.#random;
    if (random.below(3) > 0) return `local.get ${this.#local(sort)}`;
    switch (sort) {
      case "f64": {
        const number = random.pick(NUMBERS);
        return `f64.const ${Object.is(number, -0) ? "-0" : number}`;
      }
      case "i32":
        return `i32.const ${random.below(20) - 5}`;
      case "bool":
        return `bool.const ${random.below(2)}`;
      case "value":
        return random.pick(["value.undefined", "value.null", "i32.const 7 value.from_i32"]);
      case "text":
        return `string.const ${JSON.stringify(random.pick(TEXTS))}`;
      default:
        return random.below(4) === 0 ? `ref.null ${SORTS[sort]}` : `local.get ${this.#local(sort)}`;
    }
  }
}
