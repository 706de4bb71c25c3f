// A literal has no more than is written in it: an object with further properties is no case of it, while it is one of a type whose others are optional.
interface Transition {
  target: string;
  guard?: (n: number) => boolean;
  actions?: readonly ((n: number) => void)[];
}
function take(raw: string | Transition, n: number): string {
  const transition = typeof raw === "string" ? { target: raw } : (raw as { target: string; guard?: Transition["guard"]; actions?: Transition["actions"] });
  if ("guard" in transition && transition.guard && !transition.guard(n)) return "refused";
  for (const action of ("actions" in transition && transition.actions) || []) action(n);
  return transition.target;
}
console.log(take("idle", 1), take({ target: "busy", guard: (n) => n > 1, actions: [(n) => console.log("action", n)] }, 2), take({ target: "x", guard: () => false }, 3));
// expect: action 2
// expect: idle busy refused
const large = { a: 1, b: 2 };
const either = take.length > 9 ? { a: 1 } : large;
console.log("b" in either ? either.b : "none"); // expect: 2
