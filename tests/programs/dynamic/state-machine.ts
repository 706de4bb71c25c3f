type State = "idle" | "busy";
type Move = "start" | "stop";
const machine: Record<State, Partial<Record<Move, State>>> = { idle: { start: "busy" }, busy: { stop: "idle" } };
let state: State = "idle";
for (const move of ["start", "start", "stop"] as Move[]) {
  const next: State | undefined = machine[state][move];
  console.log(state, move, next ?? "ignored");
  if (next) state = next;
}
// expect: idle start busy
// expect: busy start ignored
// expect: busy stop idle
