/**
 * B1: whatever the bytes, they end in a decode error, in verify errors or in a run that ends within its fuel; nothing throws, nothing
 * grows. Files and modules of all kinds are damaged at random. Seed: BYTECODE_SEED; how many: BYTECODE_FILES.
 */
import { expect } from "chai";
import { decode } from "../../runtime/bytecode/decode.ts";
import { encode } from "../../runtime/bytecode/encode.ts";
import type { InterpretHost } from "../../runtime/bytecode/interpret/host-calls.ts";
import { interpret } from "../../runtime/bytecode/interpret.ts";
import type { FunctionDefinition, Instruction, Module } from "../../runtime/bytecode/module.ts";
import { OPCODES, type Opcode, type OpSpec } from "../../runtime/bytecode/opcodes.ts";
import { parseText } from "../../runtime/bytecode/parse-text.ts";
import { print } from "../../runtime/bytecode/text.ts";
import { verify } from "../../runtime/bytecode/verify.ts";
import { assembleCase } from "../harness/bytecode-case.ts";
import { sealed } from "../harness/seal.ts";
import { BYTECODE_CASES } from "../unit/bytecode/cases/all.ts";

const SEED = Number(process.env["BYTECODE_SEED"] ?? Date.now() % 1_000_000);
const FILES = Number(process.env["BYTECODE_FILES"] ?? 12_000);
const MAX_STEPS = 5_000;
const MAX_FRAMES = 200;

/** Heap that the run of all files may leave behind: far more than noise, far less than one leak per file. */
const HEAP_LIMIT_BYTES = 200 * 2 ** 20;

const modules = Object.values(BYTECODE_CASES).flat().map(assembleCase);
const files = modules.map(encode);

type Outcome = "decode error" | "verify errors" | "ok" | "threw" | "trap" | "exit" | "out-of-fuel";

describe(`fuzz: bytecode, seed ${SEED}`, () => {
  const outcomes = new Map<Outcome, number>();
  const count = (outcome: Outcome): void => {
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  };

  it(`B1 ${FILES} damaged files end`, function () {
    this.timeout(120_000);
    const before = process.memoryUsage().heapUsed;
    for (let index = 0; index < FILES; index += 1) {
      const random = new Random(SEED * 100_003 + index);
      inCaseOf(index, () => {
        const file = damagedFile(random);
        const result = decode(file);
        if ("error" in result) {
          expect(result.error.offset).to.be.within(0, file.length);
          count("decode error");
        } else count(outcomeOf(result.module));
      });
    }
    expect(process.memoryUsage().heapUsed - before).to.be.below(HEAP_LIMIT_BYTES);
  });

  it(`B1 ${FILES / 2} modules with other instructions end`, function () {
    this.timeout(120_000);
    for (let index = 0; index < FILES / 2; index += 1) {
      const random = new Random(SEED * 100_019 + index);
      inCaseOf(index, () => count(outcomeOf(damagedModule(random))));
    }
  });

  it("reaches every way to end", () => {
    const wanted: readonly Outcome[] = ["decode error", "verify errors", "ok", "threw", "trap"];
    if (FILES < 5_000) return;
    for (const outcome of wanted) expect(outcomes.get(outcome), outcome).to.be.above(20);
  });
});

/** Verifies and runs; a module which may run must also come back from its bytes and its text. */
function outcomeOf(module: Module): Outcome {
  // A refused module can still be looked at.
  const text = print(module);
  if (verify(module).length > 0) return "verify errors";
  const bytes = encode(module);
  const decoded = decode(bytes);
  const parsed = parseText(text);
  // Comparing what is written is a hundred times cheaper than comparing modules.
  expect("module" in decoded && Buffer.compare(encode(decoded.module), bytes)).to.equal(0);
  expect("module" in parsed && print(parsed.module)).to.equal(text);
  return interpret(module, HOST, { maxSteps: MAX_STEPS, maxFrames: MAX_FRAMES }).status;
}

const HOST: InterpretHost = {
  "console.log": () => undefined,
  "Math.random": () => 0.5,
  "process.argv": () => ["a", "b"],
  "fs.exists": () => false,
  "fs.readBytes": () => Uint8Array.of(1, 2),
};

function inCaseOf(index: number, run: () => void): void {
  try {
    run();
  } catch (error) {
    throw new Error(`BYTECODE_SEED=${SEED}, number ${index}`, { cause: error });
  }
}

function damagedFile(random: Random): Uint8Array {
  let bytes = [...random.pick(files)];
  for (let damages = 1 + random.below(3); damages > 0; damages -= 1) {
    const at = random.below(bytes.length + 1);
    switch (random.below(8)) {
      case 0:
        bytes = bytes.slice(0, at);
        break;
      case 1:
        bytes.splice(at, 1 + random.below(4));
        break;
      case 2:
        bytes.splice(at, 0, ...Array.from({ length: 1 + random.below(4) }, () => random.byte()));
        break;
      case 3: {
        const other = [...random.pick(files)];
        bytes.splice(at, random.below(20), ...other.slice(random.below(other.length)).slice(0, 20));
        break;
      }
      case 4:
        bytes[at] = 0xff;
        break;
      case 5:
        bytes[at] = random.byte();
        break;
      default:
        // Small changes keep more of the file meaningful.
        bytes[at] = ((bytes[at] ?? 0) + random.pick([1, -1, 2, 128])) & 0xff;
        break;
    }
  }
  const file = Uint8Array.from(bytes);
  return random.below(50) === 0 ? file : sealed(file);
}

function damagedModule(random: Random): Module {
  const module = random.pick(modules);
  const functions = [...module.functions];
  for (let damages = 1 + random.below(2); damages > 0; damages -= 1) {
    const index = random.below(functions.length);
    const definition = functions[index];
    if (definition !== undefined) functions[index] = damagedFunction(random, definition);
  }
  return { ...module, functions };
}

function damagedFunction(random: Random, definition: FunctionDefinition): FunctionDefinition {
  const code = [...definition.code];
  const at = random.below(code.length + 1);
  switch (random.below(4)) {
    case 0:
      code.splice(at, 1 + random.below(2));
      break;
    case 1:
      code.splice(at, 0, randomInstruction(random));
      break;
    case 2: {
      const other = random.pick(random.pick(modules).functions).code;
      const from = random.below(other.length + 1);
      code.splice(at, random.below(4), ...other.slice(from, from + random.below(6)));
      break;
    }
    default: {
      const instruction = code[at];
      if (instruction !== undefined) code[at] = alike(random, instruction);
      break;
    }
  }
  return { ...definition, code };
}

/** Another instruction with the same operands, results and immediates, so that much of it stays well typed. */
function alike(random: Random, { op, imm }: Instruction): Instruction {
  const shape = shapeOf(op);
  const other = random.pick(OPS.filter((candidate) => shapeOf(candidate) === shape));
  return { op: other, imm } as unknown as Instruction;
}

function shapeOf(op: Opcode): string {
  const { pops, pushes, imm }: OpSpec = OPCODES[op];
  return [...pops, "->", ...pushes, ":", ...imm].join(" ");
}

const OPS = Object.keys(OPCODES) as Opcode[];

function randomInstruction(random: Random): Instruction {
  const op = random.pick(OPS);
  const { imm: kinds }: OpSpec = OPCODES[op];
  const imm = kinds.map((kind) => {
    switch (kind) {
      case "i64":
        return BigInt(random.below(7) - 3);
      case "f64":
        return random.pick([0, -0, 1, 0.5, Number.NaN, 2 ** 31]);
      case "labels":
        return [random.below(2), 0];
      case "block-type":
        return random.pick(["void", "f64", "i32", "value", 1] as const);
      default:
        return random.below(8);
    }
  });
  return { op, imm } as unknown as Instruction;
}

/** Numbers that look random and come again with the seed (Marsaglia's xorshift32). */
class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = Math.imul(seed + 1, 0x9e3779b1) | 1;
  }

  below(limit: number): number {
    this.#state ^= this.#state << 13;
    this.#state ^= this.#state >>> 17;
    this.#state ^= this.#state << 5;
    return (this.#state >>> 0) % limit;
  }

  byte(): number {
    return this.below(256);
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error("nothing to pick from");
    return item;
  }
}
