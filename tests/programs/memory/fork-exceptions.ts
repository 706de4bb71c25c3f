import { fork, wait } from "tscript";
// An exception waits in its task until somebody asks for the result.
class Refusal extends Error {
  readonly items: string[];
  constructor(items: string[]) {
    super(`refused ${items.length}`);
    this.items = items;
  }
}
function refuse(count: number): number {
  const items: string[] = [];
  for (let i = 0; i < count; i++) items.push(`i${i}`);
  throw new Refusal(items);
}
let text = "";
for (let i = 1; i < 20; i++) {
  const task = fork(refuse, i);
  const noise = Array.from({ length: 30 }, (_, n) => `${n}`);
  try {
    wait(task);
  } catch (error) {
    if (error instanceof Refusal) text = `${error.message} ${error.items[i - 1]} ${noise.length}`;
  }
}
console.log(text); // expect: refused 19 i18 30
