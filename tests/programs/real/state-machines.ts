// State machines in three styles: a switch over enums, a table of transitions, and generators as coroutines.
enum State {
  Idle,
  HasMoney,
  Dispensing,
  OutOfService,
}
enum Event {
  Coin = "coin",
  Select = "select",
  Done = "done",
  Refund = "refund",
  Kick = "kick",
}
type Payload = { [Event.Coin]: number; [Event.Select]: string };
type Msg = {
  [E in Event]: E extends keyof Payload ? { type: E; data: Payload[E] } : { type: E };
}[Event];
class Machine {
  private state = State.Idle;
  private money = 0;
  private readonly stock: Map<string, { price: number; count: number }>;
  public readonly history: string[] = [];
  constructor(items: Record<string, [price: number, count: number]>) {
    this.stock = new Map(Object.entries(items).map(([k, [price, count]]) => [k, { price, count }]));
  }
  send(msg: Msg): this {
    const before = State[this.state];
    switch (this.state) {
      case State.Idle:
      case State.HasMoney:
        switch (msg.type) {
          case Event.Coin:
            this.money += msg.data;
            this.state = State.HasMoney;
            break;
          case Event.Select: {
            const item = this.stock.get(msg.data);
            if (!item) {
              this.history.push(`no such item: ${msg.data}`);
              break;
            }
            if (item.count === 0) {
              this.history.push("sold out");
              break;
            }
            if (this.money < item.price) {
              this.history.push(`need ${(item.price - this.money).toFixed(2)} more`);
              break;
            }
            item.count--;
            this.money -= item.price;
            this.state = State.Dispensing;
            break;
          }
          case Event.Refund:
            this.history.push(`refund ${this.money.toFixed(2)}`);
            this.money = 0;
            this.state = State.Idle;
            break;
          case Event.Kick:
            this.state = State.OutOfService;
            break;
          default:
            this.history.push(`ignored ${msg.type} in ${before}`);
        }
        break;
      case State.Dispensing:
        if (msg.type === Event.Done) this.state = this.money > 0 ? State.HasMoney : State.Idle;
        break;
      case State.OutOfService:
        return this;
      default: {
        const never: never = this.state;
        throw new Error(`unknown ${never}`);
      }
    }
    this.history.push(`${before} --${msg.type}--> ${State[this.state]}`);
    return this;
  }
}
const m = new Machine({ cola: [1.5, 1], gum: [0.25, 10] });
m.send({ type: Event.Coin, data: 1 })
  .send({ type: Event.Select, data: "cola" })
  .send({ type: Event.Coin, data: 1 })
  .send({ type: Event.Select, data: "cola" })
  .send({ type: Event.Done })
  .send({ type: Event.Select, data: "cola" })
  .send({ type: Event.Refund })
  .send({ type: Event.Done })
  .send({ type: Event.Kick })
  .send({ type: Event.Coin, data: 5 });
console.log(m.history.join("\n"));

const table = {
  red: { timer: "green", fault: "blinking" },
  green: { timer: "yellow", fault: "blinking" },
  yellow: { timer: "red", fault: "blinking" },
  blinking: { reset: "red" },
} as const;
type Light = keyof typeof table;
type EventOf<L extends Light> = keyof (typeof table)[L];
const next = (l: Light, e: string): Light => (table[l] as Partial<Record<string, Light>>)[e] ?? l;
console.log(
  ["timer", "timer", "fault", "timer", "reset", "timer"]
    .reduce<Light[]>((path, e) => [...path, next(path[path.length - 1], e)], ["red"])
    .join(" > "),
);
const ev: EventOf<"blinking"> = "reset";
console.log(
  ev,
  Object.keys(table),
  Object.entries(table).map(([k, v]) => `${k}:${Object.keys(v).length}`),
);

function* lexer(): Generator<string | undefined, void, string> {
  let ch = yield;
  for (;;) {
    if (/\d/.test(ch)) {
      let n = "";
      do {
        n += ch;
        ch = yield;
      } while (/\d/.test(ch));
      ch = yield* emit(`num(${n})`, ch);
    } else if (/\s/.test(ch)) ch = yield;
    else if (ch === "\0") return;
    else ch = yield* emit(`op(${ch})`, yield);
  }
}
function* emit(token: string, lookahead: string): Generator<string, string, string> {
  const given = yield token;
  return given === "" ? lookahead : given;
}
const lx = lexer();
lx.next();
const out: string[] = [];
for (const c of "12+ 345*6\0") {
  let r = lx.next(c);
  while (!r.done && r.value !== undefined) {
    out.push(r.value);
    r = lx.next("");
    if (r.value === undefined) break;
  }
}
console.log(out.join(" "));
// expect: Idle --coin--> HasMoney
// expect: need 0.50 more
// expect: HasMoney --select--> HasMoney
// expect: HasMoney --coin--> HasMoney
// expect: HasMoney --select--> Dispensing
// expect: Dispensing --done--> HasMoney
// expect: sold out
// expect: HasMoney --select--> HasMoney
// expect: refund 0.50
// expect: HasMoney --refund--> Idle
// expect: ignored done in Idle
// expect: Idle --done--> Idle
// expect: Idle --kick--> OutOfService
// expect: red > green > yellow > blinking > blinking > red > green
// expect: reset [ 'red', 'green', 'yellow', 'blinking' ] [ 'red:2', 'green:2', 'yellow:2', 'blinking:1' ]
// expect: num(12) op(+) num(345) op(*) num(6)
