// Finite state machine with mapped types: transitions table typed by state and event
type Transition<S extends string, C> = S | { target: S; guard?: (ctx: C) => boolean; action?: (ctx: C) => C };

type MachineConfig<S extends string, E extends string, C> = {
  readonly initial: S;
  readonly context: C;
  readonly states: { readonly [K in S]: { readonly on?: { readonly [P in E]?: Transition<S, C> }; readonly final?: boolean; readonly entry?: (c: C) => void } };
};

type Snapshot<S, C> = Readonly<{ state: S; context: C; history: readonly S[] }>;

function createMachine<S extends string, E extends string, C extends object>(config: MachineConfig<S, E, C>) {
  let state: S = config.initial;
  let context: C = { ...config.context };
  const history: S[] = [];
  const subscribers = new Set<(s: Snapshot<S, C>) => void>();
  const snapshot = (): Snapshot<S, C> => ({ state, context: { ...context }, history: [...history] });
  return {
    get state() {
      return state;
    },
    get done() {
      return config.states[state].final ?? false;
    },
    send(event: E): boolean {
      const t: Transition<S, C> | undefined = config.states[state].on?.[event];
      if (t === undefined) return false;
      const target: S = typeof t === "object" ? t.target : t;
      if (typeof t === "object") {
        if (t.guard && !t.guard(context)) return false;
        context = t.action?.(context) ?? context;
      }
      history.push(state);
      state = target;
      config.states[target].entry?.(context);
      subscribers.forEach((fn) => fn(snapshot()));
      return true;
    },
    subscribe(fn: (s: Snapshot<S, C>) => void) {
      subscribers.add(fn);
      return { unsubscribe: () => subscribers.delete(fn) };
    },
    can: (event: E) => config.states[state].on?.[event] !== undefined,
    snapshot,
  };
}

type TurnstileState = "locked" | "unlocked" | "broken";
type TurnstileEvent = "coin" | "push" | "kick" | "repair";
interface Ctx {
  coins: number;
  passes: number;
}

const turnstile = createMachine<TurnstileState, TurnstileEvent, Ctx>({
  initial: "locked",
  context: { coins: 0, passes: 0 },
  states: {
    locked: {
      on: {
        coin: { target: "unlocked", action: (c) => ({ ...c, coins: c.coins + 1 }) },
        kick: { target: "broken", guard: (c) => c.passes >= 2 },
      },
    },
    unlocked: { on: { push: { target: "locked", action: ({ coins, passes }) => ({ coins, passes: passes + 1 }) }, coin: "unlocked" } },
    broken: { on: { repair: "locked" }, entry: (c) => console.log("  !! broken after", c.passes, "passes") },
  },
});

const sub = turnstile.subscribe(({ state, context }) => console.log("  ->", state, JSON.stringify(context)));
const events: TurnstileEvent[] = ["push", "coin", "coin", "push", "kick", "coin", "push", "kick", "coin", "repair"];
for (const ev of events) {
  const ok = turnstile.send(ev);
  console.log(ev.padEnd(7), ok ? "ok" : "ignored", turnstile.state);
}
console.log(sub.unsubscribe(), sub.unsubscribe());
console.log(turnstile.snapshot());

// traffic light with `as const` and derived types
const LIGHT = {
  green: { next: "yellow", seconds: 30 },
  yellow: { next: "red", seconds: 5 },
  red: { next: "green", seconds: 25 },
} as const satisfies Record<string, { next: string; seconds: number }>;
type Light = keyof typeof LIGHT;
type NextOf<L extends Light> = (typeof LIGHT)[L]["next"];
function advance<L extends Light>(l: L): NextOf<L> {
  return LIGHT[l].next as NextOf<L>;
}
const y: "yellow" = advance("green");
let current: Light = y;
let total = 0;
for (let i = 0; i < 7; i++) {
  total += LIGHT[current].seconds;
  current = LIGHT[current].next;
}
console.log(current, total, Object.keys(LIGHT).join(">"));

// nested machine: order workflow
const order = createMachine({
  initial: "cart" as "cart" | "paid" | "shipped" | "delivered",
  context: { log: [] as string[] },
  states: {
    cart: { on: { pay: { target: "paid", action: (c: { log: string[] }) => ({ log: [...c.log, "paid"] }) } } },
    paid: { on: { ship: "shipped" as const } },
    shipped: { on: { arrive: "delivered" as const } },
    delivered: { final: true },
  },
} as MachineConfig<"cart" | "paid" | "shipped" | "delivered", "pay" | "ship" | "arrive", { log: string[] }>);
console.log(order.can("ship"), order.can("pay"));
(["pay", "ship", "arrive"] as const).forEach((e) => order.send(e));
console.log(order.done, order.snapshot().history.join(","), order.snapshot().context.log);
// expect: push    ignored locked
// expect:   -> unlocked {"coins":1,"passes":0}
// expect: coin    ok unlocked
// expect:   -> unlocked {"coins":1,"passes":0}
// expect: coin    ok unlocked
// expect:   -> locked {"coins":1,"passes":1}
// expect: push    ok locked
// expect: kick    ignored locked
// expect:   -> unlocked {"coins":2,"passes":1}
// expect: coin    ok unlocked
// expect:   -> locked {"coins":2,"passes":2}
// expect: push    ok locked
// expect:   !! broken after 2 passes
// expect:   -> broken {"coins":2,"passes":2}
// expect: kick    ok broken
// expect: coin    ignored broken
// expect:   -> locked {"coins":2,"passes":2}
// expect: repair  ok locked
// expect: true false
// expect: {
// expect:   state: 'locked',
// expect:   context: { coins: 2, passes: 2 },
// expect:   history: [
// expect:     'locked',
// expect:     'unlocked',
// expect:     'unlocked',
// expect:     'locked',
// expect:     'unlocked',
// expect:     'locked',
// expect:     'broken'
// expect:   ]
// expect: }
// expect: red 125 green>yellow>red
// expect: false true
// expect: true cart,paid,shipped [ 'paid' ]
