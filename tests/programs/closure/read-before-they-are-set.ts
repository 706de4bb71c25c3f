// Variables that functions read before anything was assigned to them.
let count: number;
let isOn: boolean;
let name: string;
function state(): string {
  return `${count} ${isOn} ${name}`;
}
const next = (): number => count + 1;
console.log(state(), next());
count = 1;
isOn = true;
name = "on";
console.log(state(), next());
function local(): void {
  let n: number;
  const set = (): void => {
    n = 5;
  };
  const get = (): number => n;
  console.log(get());
  set();
  console.log(get());
}
local();
let started: number;
function start(): string {
  if (started) return "running";
  started = 7;
  return `started ${started}`;
}
console.log(start(), start());
let later!: number;
console.log(later);
later = 2;
console.log(later);

// expect: undefined undefined undefined NaN
// expect: 1 true on 2
// expect: undefined
// expect: 5
// expect: started 7 running
// expect: undefined
// expect: 2
