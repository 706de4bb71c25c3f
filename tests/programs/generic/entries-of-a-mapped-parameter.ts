/** Entries of a table whose keys are a type parameter's are taken apart as what they are at least. */
type Step<S, C> = S | { target: S; guard?: (context: C) => boolean; change?: (context: C) => Partial<C> | void };
function machine<S extends string, E extends { type: string }, C extends object>(
  steps: { [K in S]: { on?: { [T in E["type"]]?: Step<S, C> } } },
  start: S,
  initial: C,
) {
  let state = start;
  let context = initial;
  return (event: E) => {
    const step = steps[state].on?.[event.type as E["type"]];
    if (step === undefined) return `${state}, as before`;
    const { target, guard, change } =
      typeof step === "string" ? { target: step as S, guard: undefined, change: undefined } : step;
    if (guard && !guard(context)) return "no";
    context = { ...context, ...change?.(context) };
    state = target;
    return `${state} ${JSON.stringify(context)}`;
  };
}
const send = machine<"shut" | "open", { type: "push" } | { type: "pull" }, { count: number }>(
  {
    shut: { on: { push: { target: "open", guard: (c) => c.count < 2, change: (c) => ({ count: c.count + 1 }) } } },
    open: { on: { pull: "shut", push: { target: "open", change: () => {} } } },
  },
  "shut",
  { count: 0 },
);
console.log(send({ type: "pull" })); // expect: shut, as before
console.log(send({ type: "push" }), send({ type: "push" })); // expect: open {"count":1} open {"count":1}
console.log(send({ type: "pull" }), send({ type: "push" })); // expect: shut {"count":1} open {"count":2}
console.log(send({ type: "pull" }), send({ type: "push" })); // expect: shut {"count":2} no
