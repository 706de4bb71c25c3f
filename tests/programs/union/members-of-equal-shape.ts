type Step = { type: "add"; n: number } | { type: "move"; n: number } | { type: "stop" };
function show(step: Step): string {
  if (step.type === "add") return "add " + step.n;
  else if (step.type === "move") return "move " + step.n;
  return step.type;
}
const steps: Step[] = [{ type: "add", n: 1 }, { type: "move", n: -1 }, { type: "stop" }];
console.log(steps.map(show)); // expect: [ 'add 1', 'move -1', 'stop' ]
const moving = steps.filter((step) => step.type !== "add");
console.log(moving.map((step) => (step.type === "move" ? step.n : 0))); // expect: [ -1, 0 ]
