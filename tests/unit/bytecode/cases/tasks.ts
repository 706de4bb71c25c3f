/** Meaning of fork and wait, and of host functions. */
import type { BytecodeCase } from "../../../harness/bytecode-case.ts";

const print = "value.from_f64 call 1";
const printBool = "value.from_bool call 1";
const printRef = "value.from_ref call 1";

// 6 Future<f64>, 7 Future<void>
const TASKS = {
  types: ["future f64", "future void"],
  functions: [
    `"double" (f64) -> f64 { local.get 0 f64.const 2 f64.mul }`,
    `"says" (f64) -> void { local.get 0 value.from_f64 call 1 }`,
    `"fails" (f64) -> f64 { local.get 0 value.from_f64 throw }`,
    `"fib" (f64) -> f64 { task 8 local.get 0 f64.const 2 f64.lt if local.get 0 return end
      local.get 0 f64.const 1 f64.sub fork.latent 0 local.get 0 f64.const 2 f64.sub call 8 wait.latent 0 f64.add }`,
    `"forgets" (f64) -> void { task 7 task 6 local.get 0 fork.latent 0 local.get 0 fork.latent 1 }`,
  ],
};

/** Cases of tasks.ts. */
export const TASK_CASES: readonly BytecodeCase[] = [
  {
    name: "wait gives the task's result, as often as asked",
    ...TASKS,
    locals: "t6",
    code: `f64.const 4 fork 5 local.tee 0 wait t6 ${print} local.get 0 wait t6 ${print}
      local.get 0 value.from_ref value.is_object ${printBool}`,
    prints: [8, 8, true],
  },
  {
    name: "a task runs at its fork, as far as one can see",
    ...TASKS,
    locals: "t7",
    code: `f64.const 1 fork 6 local.set 0 f64.const 2 ${print} local.get 0 wait t7 f64.const 3 ${print}`,
    prints: [1, 2, 3],
  },
  {
    name: "a task's exception is thrown where it is waited for",
    ...TASKS,
    locals: "t6",
    code: `f64.const 7 fork 7 local.set 0 f64.const 1 ${print} try local.get 0 wait t6 drop catch call 1 end
      try local.get 0 wait t6 drop catch call 1 end`,
    prints: [1, 7, 7],
  },
  {
    name: "an exception nobody waits for is lost",
    ...TASKS,
    code: `f64.const 7 fork 7 drop f64.const 3 call 9 f64.const 1 ${print}`,
    prints: [3, 1],
  },
  {
    name: "a fork at every call",
    ...TASKS,
    code: `f64.const 12 call 8 ${print}`,
    prints: [144],
  },
  {
    name: "latent forks give result or exception, also again",
    ...TASKS,
    tasks: [5, 7, 6],
    code: `f64.const 4 fork.latent 0 f64.const 9 fork.latent 1 wait.latent 0 ${print} try wait.latent 1 drop catch call 1 end
      f64.const 6 fork.latent 0 f64.const 5 fork.latent 2 wait.latent 2 wait.latent 0 ${print} f64.const 8 fork.latent 0 f64.const 1 fork.latent 0 wait.latent 0 ${print}`,
    prints: [8, 9, 5, 12, 2],
  },
  {
    name: "wait.latent without a task traps",
    ...TASKS,
    tasks: [5],
    code: `f64.const 4 fork.latent 0 wait.latent 0 ${print} wait.latent 0 drop`,
    prints: [8],
    ends: { trap: "unreachable" },
  },
  {
    name: "wait.latent takes the task away also where that has failed",
    ...TASKS,
    tasks: [7],
    code: `f64.const 4 fork.latent 0 f64.const 6 fork.latent 0 try wait.latent 0 drop catch call 1 end wait.latent 0 drop`,
    prints: [6],
    ends: { trap: "unreachable" },
  },
  {
    name: "a future that is not there gives nothing",
    ...TASKS,
    code: `ref.null t6 wait t6 ${print}`,
    prints: [0],
  },
  {
    name: "a trap in a task ends the program",
    types: ["future void"],
    functions: [`"traps" () -> void { trap uninitialized }`],
    code: `try fork 5 drop catch drop end`,
    ends: { trap: "uninitialized" },
  },
  {
    name: "host functions compute as the host does",
    hosts: ["Math.pow", "Number.toFixed", "String.toUpperCase", "String.split", "parseInt"],
    types: ["array t1"],
    code: `f64.const 2 f64.const 0.5 call.host 1 ${print} f64.const 1.005 f64.const 2 call.host 2 ${printRef}
      string.const "stra\\u00dfe" call.host 3 ${printRef} string.const "a,b" string.const "," call.host 4 ${printRef}
      string.const "ff" f64.const 16 call.host 5 ${print}`,
    prints: [2 ** 0.5, "1.00", "STRASSE", ["a", "b"], 255],
  },
  {
    name: "a host function's error keeps class and message",
    hosts: ["String.repeat"],
    code: `string.const "a" f64.const -1 call.host 1 drop`,
    ends: { threw: "RangeError", message: "Invalid count value: -1" },
  },
  {
    name: "process.exit ends the program",
    hosts: ["process.exit"],
    code: `f64.const 3 call.host 1 f64.const 1 ${print}`,
    ends: { exit: 3 },
  },
];
