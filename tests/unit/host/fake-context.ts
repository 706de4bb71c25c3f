/** A thread's context over a real shared memory, without generated code: for tests of what the host does by itself. */
import {
  CONTROL,
  CONTROL_ADDRESS,
  layOutMemory,
  WORKER,
  workerBlock,
  workerHeap,
} from "../../../runtime/abi/memory-map.ts";
import type { TypeDefinition } from "../../../runtime/bytecode/module.ts";
import type { Context, InstanceExports } from "../../../runtime/host/context.ts";
import { createSharedMemory, Words } from "../../../runtime/memory/words.ts";
import { layOutStructs } from "../../../runtime/translate/layout.ts";

export interface FakeProgram {
  readonly memory: WebAssembly.Memory;
  readonly types: readonly TypeDefinition[];
  readonly workerCount: number;
  readonly maxBytes: number;
}

const BASE_TYPES: readonly TypeDefinition[] = [
  { kind: "object" },
  { kind: "string" },
  { kind: "array", element: "value" },
  { kind: "array", element: 1 },
  { kind: "typed-array", element: "u8" },
];

/** Index of the row in BASE_TYPES. */
export const VALUES_TYPE = 2;
export const STRINGS_TYPE = 3;

/** @param types rows behind those every program here has */
export function fakeProgram(
  types: readonly TypeDefinition[] = [],
  maxBytes = 128 << 20,
  workerCount = 1,
): FakeProgram {
  const map = layOutMemory(0, workerCount, maxBytes);
  const memory = createSharedMemory(maxBytes);
  const words = new Words(memory);
  words.store(CONTROL_ADDRESS + CONTROL.workerCount, workerCount);
  words.store(CONTROL_ADDRESS + CONTROL.heapStart, map.heapStart | 0);
  words.store(CONTROL_ADDRESS + CONTROL.heapTarget, 0xffff);
  for (let worker = 0; worker < workerCount; worker += 1) {
    words.store(workerBlock(worker) + WORKER.heap, workerHeap(worker));
  }
  words.store(CONTROL_ADDRESS + CONTROL.heapLimit, map.heapEnd | 0);
  return { memory, types: [...BASE_TYPES, ...types], workerCount, maxBytes };
}

/** Index of the first of a program's own types. */
export const FIRST_TYPE = BASE_TYPES.length;

export function fakeContext(program: FakeProgram, worker = 0): Context {
  const global = () => new WebAssembly.Global({ value: "i32", mutable: true }, 0);
  return {
    words: new Words(program.memory),
    memory: program.memory,
    map: layOutMemory(0, program.workerCount, program.maxBytes),
    worker,
    block: workerBlock(worker),
    metadata: {
      layouts: layOutStructs(program.types),
      forks: true,
      functions: [],
      globals: [],
      tasks: [],
      positions: [],
      module: {
        types: program.types,
        strings: [],
        files: [],
        hostFunctions: [],
        exports: [],
        errorMakers: {},
      },
    } as unknown as Context["metadata"],
    options: { argv: [], allowRead: true, allowWrite: true, allowEnv: true },
    thrown: new WebAssembly.Tag({ parameters: ["i64"] }),
    exports: {
      heap_next: global(),
      heap_limit: global(),
      own_heap: global(),
      heap_place: () => 0,
      heap_fill: () => {
        throw new Error("nothing was given back");
      },
    } as unknown as InstanceExports,
  };
}
