/** A typed state machine library (guards, actions, entry and exit, nested data), with a checkout and a traffic light. */
type EventObject = { type: string };
type EventOf<E extends EventObject, T extends E["type"]> = Extract<E, { type: T }>;

interface Transition<C, E extends EventObject, S extends string> {
  target?: S;
  guard?: (context: C, event: E) => boolean;
  actions?: readonly ((context: C, event: E) => Partial<C> | void)[];
}
type TransitionConfig<C, E extends EventObject, S extends string> = S | Transition<C, E, S> | readonly Transition<C, E, S>[];

interface StateNode<C, E extends EventObject, S extends string> {
  on?: { [T in E["type"]]?: TransitionConfig<C, EventOf<E, T>, S> };
  entry?: (context: C) => Partial<C> | void;
  exit?: (context: C) => Partial<C> | void;
  after?: { delay: number; target: S };
  always?: readonly { target: S; guard: (context: C) => boolean }[];
  final?: true;
  tags?: readonly string[];
}

interface MachineConfig<C, E extends EventObject, S extends string> {
  id: string;
  initial: NoInfer<S>;
  context: C;
  states: { [K in S]: StateNode<C, E, NoInfer<S>> };
}

interface Snapshot<C, S> {
  readonly value: S;
  readonly context: Readonly<C>;
  readonly changed: boolean;
}

const machineFor =
  <E extends EventObject>() =>
  <C extends object, S extends string>(config: MachineConfig<C, E, S>) =>
    new Machine<C, E, S>(config);

class Machine<C extends object, E extends EventObject, S extends string> {
  constructor(readonly config: Readonly<MachineConfig<C, E, S>>) {}

  get states(): S[] {
    return Object.keys(this.config.states) as S[];
  }

  start(clock?: Clock): Service<C, E, S> {
    return new Service(this, clock ?? new Clock());
  }

  transition(snapshot: Snapshot<C, S>, event: E): Snapshot<C, S> {
    const node = this.config.states[snapshot.value];
    const found = node.on?.[event.type as E["type"]] as TransitionConfig<C, E, S> | undefined;
    if (found === undefined) return { ...snapshot, changed: false };
    const options: readonly Transition<C, E, S>[] = typeof found === "string" ? [{ target: found }] : Array.isArray(found) ? found : [found as Transition<C, E, S>];
    const chosen = options.find((t) => t.guard?.(snapshot.context as C, event) ?? true);
    if (!chosen) return { ...snapshot, changed: false };
    let context = { ...snapshot.context } as C;
    const apply = (patch: Partial<C> | void) => {
      if (patch) context = { ...context, ...patch };
    };
    if (chosen.target) apply(node.exit?.(context));
    for (const action of chosen.actions ?? []) apply(action(context, event));
    let value = snapshot.value;
    if (chosen.target) {
      value = chosen.target;
      apply(this.config.states[value].entry?.(context));
    }
    for (let next = this.config.states[value].always?.find((a) => a.guard(context)); next; next = this.config.states[value].always?.find((a) => a.guard(context))) {
      apply(this.config.states[value].exit?.(context));
      value = next.target;
      apply(this.config.states[value].entry?.(context));
    }
    return { value, context, changed: true };
  }

  toDot(): string {
    const edges = (Object.entries(this.config.states) as [S, StateNode<C, E, S>][]).flatMap(([from, node]) => {
      const lines: string[] = [];
      for (const [type, config] of Object.entries(node.on ?? {})) {
        const list = (Array.isArray(config) ? config : [config]) as (S | Transition<C, E, S>)[];
        for (const t of list) lines.push(`  ${from} -> ${typeof t === "string" ? t : (t.target ?? from)} [label="${type}${typeof t === "object" && t.guard ? " ?" : ""}"];`);
      }
      if (node.after) lines.push(`  ${from} -> ${node.after.target} [label="after ${node.after.delay}"];`);
      for (const a of node.always ?? []) lines.push(`  ${from} -> ${a.target} [style=dashed];`);
      return lines;
    });
    return [`digraph ${this.config.id} {`, ...edges, "}"].join("\n");
  }
}

class Clock {
  now = 0;
  #timers: { at: number; fn: () => void }[] = [];
  setTimeout(fn: () => void, delay: number): () => void {
    const timer = { at: this.now + delay, fn };
    this.#timers.push(timer);
    return () => void this.#timers.splice(this.#timers.indexOf(timer) >>> 0, 1);
  }
  tick(ms: number): void {
    const end = this.now + ms;
    for (;;) {
      const due = this.#timers.filter((t) => t.at <= end).sort((a, b) => a.at - b.at)[0];
      if (!due) break;
      this.#timers.splice(this.#timers.indexOf(due), 1);
      this.now = due.at;
      due.fn();
    }
    this.now = end;
  }
}

class Service<C extends object, E extends EventObject, S extends string> {
  #snapshot: Snapshot<C, S>;
  #listeners: ((s: Snapshot<C, S>, event: E | null) => void)[] = [];
  #cancel?: () => void;

  constructor(private readonly machine: Machine<C, E, S>, private readonly clock: Clock) {
    const { initial, context, states } = machine.config;
    this.#snapshot = { value: initial, context: { ...context, ...(states[initial].entry?.(context) ?? {}) }, changed: true };
    this.#arm();
  }
  get state(): Snapshot<C, S> {
    return this.#snapshot;
  }
  matches(...values: S[]): boolean {
    return values.includes(this.#snapshot.value);
  }
  hasTag(tag: string): boolean {
    return this.machine.config.states[this.#snapshot.value].tags?.includes(tag) ?? false;
  }
  get done(): boolean {
    return this.machine.config.states[this.#snapshot.value].final === true;
  }
  onTransition(fn: (s: Snapshot<C, S>, event: E | null) => void): this {
    this.#listeners.push(fn);
    return this;
  }
  send = (event: E | E["type"]): boolean => {
    const e = (typeof event === "string" ? { type: event } : event) as E;
    const before = this.#snapshot.value;
    this.#snapshot = this.machine.transition(this.#snapshot, e);
    if (this.#snapshot.changed && before !== this.#snapshot.value) this.#arm();
    for (const l of this.#listeners) l(this.#snapshot, e);
    return this.#snapshot.changed;
  };
  #arm(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    const after = this.machine.config.states[this.#snapshot.value].after;
    if (!after) return;
    this.#cancel = this.clock.setTimeout(() => {
      this.#snapshot = { ...this.#snapshot, value: after.target, changed: true };
      const patch = this.machine.config.states[after.target].entry?.(this.#snapshot.context as C);
      if (patch) this.#snapshot = { ...this.#snapshot, context: { ...this.#snapshot.context, ...patch } };
      this.#arm();
      for (const l of this.#listeners) l(this.#snapshot, null);
    }, after.delay);
  }
}

// --- checkout ---
type CheckoutEvent = { type: "ADD"; item: string; price: number } | { type: "REMOVE"; item: string } | { type: "CHECKOUT" } | { type: "PAY"; method: "card" | "cash"; amount: number } | { type: "FAIL"; reason: string } | { type: "CANCEL" };
interface CheckoutContext {
  items: Record<string, number>;
  paid: number;
  errors: string[];
  attempts: number;
}
const total = (c: Readonly<CheckoutContext>) => Object.values(c.items).reduce((a, b) => a + b, 0);
const history: string[] = [];

const checkout = machineFor<CheckoutEvent>()({
  id: "checkout",
  initial: "cart",
  context: { items: {}, paid: 0, errors: [], attempts: 0 } as CheckoutContext,
  states: {
    cart: {
      exit: () => void history.push("leave cart"),
      on: {
        ADD: { actions: [(c, { item, price }) => ({ items: { ...c.items, [item]: (c.items[item] ?? 0) + price } })] },
        REMOVE: {
          guard: (c, e) => e.item in c.items,
          actions: [
            (c, e) => {
              const { [e.item]: _, ...items } = c.items;
              return { items };
            },
          ],
        },
        CHECKOUT: [{ target: "payment", guard: (c) => total(c) > 0 }, { actions: [(c) => ({ errors: [...c.errors, "empty cart"] })] }],
      },
    },
    payment: {
      tags: ["busy"],
      entry: ({ attempts }) => ({ attempts: attempts + 1 }),
      on: {
        PAY: [
          { target: "confirmed", guard: (c, e) => c.paid + e.amount >= total(c), actions: [(c, e) => ({ paid: c.paid + e.amount }), (_, e) => void history.push(`paid by ${e.method}`)] },
          { actions: [(c, e) => ({ paid: c.paid + e.amount })] },
        ],
        FAIL: { target: "retry", actions: [(c, e) => ({ errors: c.errors.concat(e.reason) })] },
        CANCEL: "cart",
      },
    },
    retry: { tags: ["busy"], always: [{ target: "failed", guard: (c) => c.attempts >= 3 }], after: { delay: 1000, target: "payment" } },
    confirmed: { final: true, entry: () => void history.push("confirmed") },
    failed: { final: true },
  },
});

const clock = new Clock();
const service = checkout.start(clock).onTransition((s, e) => console.log(`${clock.now}ms ${(e?.type ?? "(timer)").padEnd(9)} -> ${s.value}${s.changed ? "" : " (ignored)"}`));
service.send("CHECKOUT");
service.send({ type: "ADD", item: "tea", price: 4 });
service.send({ type: "ADD", item: "cup", price: 9.5 });
service.send({ type: "REMOVE", item: "pot" });
console.log(service.send({ type: "REMOVE", item: "tea" }), service.state.context.items);
service.send({ type: "CHECKOUT" });
service.send({ type: "PAY", method: "cash", amount: 5 });
service.send({ type: "FAIL", reason: "printer" });
console.log(service.hasTag("busy"), service.matches("retry", "failed"));
clock.tick(999);
clock.tick(1);
service.send({ type: "PAY", method: "card", amount: 4.5 });
console.log(service.done, service.state.context, history);

const second = checkout.start(clock);
([{ type: "ADD", item: "x", price: 1 }, { type: "CHECKOUT" }, { type: "FAIL", reason: "a" }] as const).forEach(second.send);
clock.tick(1000);
second.send({ type: "FAIL", reason: "b" });
clock.tick(5000);
second.send({ type: "FAIL", reason: "c" });
console.log(second.state.value, second.state.context.errors, second.done, checkout.states);
console.log(checkout.toDot());

const light = machineFor<{ type: "POWER" }>()({
  id: "light",
  initial: "off",
  context: { cycles: 0 },
  states: {
    off: { on: { POWER: "green" } },
    green: { after: { delay: 30, target: "yellow" }, on: { POWER: "off" } },
    yellow: { after: { delay: 5, target: "red" }, on: { POWER: "off" } },
    red: { entry: (c) => ({ cycles: c.cycles + 1 }), after: { delay: 25, target: "green" }, on: { POWER: "off" } },
  },
});
const lamp = light.start(clock);
const sequence: string[] = [];
lamp.onTransition((s) => sequence.push(`${s.value[0]}${s.context.cycles}`));
lamp.send("POWER");
clock.tick(130);
lamp.send("POWER");
clock.tick(100);
console.log(sequence.join(" "), lamp.state);
// expect: 0ms CHECKOUT  -> cart
// expect: 0ms ADD       -> cart
// expect: 0ms ADD       -> cart
// expect: 0ms REMOVE    -> cart (ignored)
// expect: 0ms REMOVE    -> cart
// expect: true { cup: 9.5 }
// expect: 0ms CHECKOUT  -> payment
// expect: 0ms PAY       -> payment
// expect: 0ms FAIL      -> retry
// expect: true true
// expect: 1000ms (timer)   -> payment
// expect: 1000ms PAY       -> confirmed
// expect: true {
// expect:   items: { cup: 9.5 },
// expect:   paid: 9.5,
// expect:   errors: [ 'empty cart', 'printer' ],
// expect:   attempts: 2
// expect: } [ 'leave cart', 'paid by card', 'confirmed' ]
// expect: failed [ 'a', 'b', 'c' ] true [ 'cart', 'payment', 'retry', 'confirmed', 'failed' ]
// expect: digraph checkout {
// expect:   cart -> cart [label="ADD"];
// expect:   cart -> cart [label="REMOVE ?"];
// expect:   cart -> payment [label="CHECKOUT ?"];
// expect:   cart -> cart [label="CHECKOUT"];
// expect:   payment -> confirmed [label="PAY ?"];
// expect:   payment -> payment [label="PAY"];
// expect:   payment -> retry [label="FAIL"];
// expect:   payment -> cart [label="CANCEL"];
// expect:   retry -> payment [label="after 1000"];
// expect:   retry -> failed [style=dashed];
// expect: }
// expect: g0 y0 r1 g1 y1 r2 g2 o2 { value: 'off', context: { cycles: 2 }, changed: true }
