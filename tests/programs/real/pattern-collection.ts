// Design patterns / GoF TS collection
namespace Observer {
  export interface Subject {
    attach(o: IObserver): void;
    detach(o: IObserver): void;
    notify(): void;
  }
  export interface IObserver {
    update(subject: Subject): void;
  }
  export class ConcreteSubject implements Subject {
    public state: number = 0;
    private observers: IObserver[] = [];
    public attach(o: IObserver): void {
      if (this.observers.includes(o)) {
        return console.log("Subject: already attached.");
      }
      this.observers.push(o);
    }
    public detach(o: IObserver): void {
      const i = this.observers.indexOf(o);
      if (i === -1) return console.log("Subject: Nonexistent observer.");
      this.observers.splice(i, 1);
    }
    public notify(): void {
      for (const o of this.observers) o.update(this);
    }
    public tick(n: number) {
      this.state = n;
      this.notify();
    }
  }
  export class A implements IObserver {
    public update(subject: Subject): void {
      if (subject instanceof ConcreteSubject && subject.state < 3)
        console.log("A reacted", subject.state);
    }
  }
  export class B implements IObserver {
    update(s: Subject) {
      if (s instanceof ConcreteSubject && (s.state === 0 || s.state >= 2)) console.log("B reacted");
    }
  }
}
const subj = new Observer.ConcreteSubject(),
  oa = new Observer.A(),
  ob = new Observer.B();
subj.attach(oa);
subj.attach(oa);
subj.attach(ob);
subj.tick(1);
subj.tick(2);
subj.detach(ob);
subj.detach(ob);
subj.tick(3);

namespace Visitor {
  interface Component {
    accept(v: Visitor): void;
  }
  class ComponentA implements Component {
    accept(v: Visitor) {
      v.visitA(this);
    }
    exclusive() {
      return "A";
    }
  }
  class ComponentB implements Component {
    accept(v: Visitor) {
      v.visitB(this);
    }
    special() {
      return "B";
    }
  }
  interface Visitor {
    visitA(e: ComponentA): void;
    visitB(e: ComponentB): void;
  }
  class V1 implements Visitor {
    visitA(e: ComponentA) {
      console.log(`${e.exclusive()} + ${this.constructor.name}`);
    }
    visitB(e: ComponentB) {
      console.log(`${e.special()} + ${V1.name}`);
    }
  }
  export const run = () =>
    [new ComponentA(), new ComponentB()].forEach((c: Component) => c.accept(new V1()));
}
Visitor.run();

class Singleton {
  static #instance: Singleton;
  private constructor() {}
  public static get instance(): Singleton {
    if (!Singleton.#instance) Singleton.#instance = new Singleton();
    return Singleton.#instance;
  }
  public business() {
    return this === Singleton.instance;
  }
}
console.log(Singleton.instance.business(), Singleton.instance === Singleton.instance);

interface Builder {
  producePartA(): this;
  producePartB(n?: number): this;
}
class ConcreteBuilder implements Builder {
  private product!: { parts: string[] };
  constructor() {
    this.reset();
  }
  reset() {
    this.product = { parts: [] };
  }
  producePartA() {
    this.product.parts.push("PartA1");
    return this;
  }
  producePartB(n = 1) {
    this.product.parts.push(...Array(n).fill("PartB"));
    return this;
  }
  build() {
    const r = this.product;
    this.reset();
    return r;
  }
}
console.log(new ConcreteBuilder().producePartA().producePartB(2).build());

class Memento {
  constructor(
    private state: string,
    private date = "2024-01-01",
  ) {}
  getState() {
    return this.state;
  }
  getName() {
    return `${this.date} / (${this.state.slice(0, 9)}...)`;
  }
}
class Originator {
  constructor(private state: string) {
    console.log(`Originator: My initial state is: ${state}`);
  }
  doSomething(seed: number) {
    this.state = Array.from({ length: 30 }, (_, i) => "abcdefghij"[(seed * (i + 3)) % 10]).join("");
  }
  save() {
    return new Memento(this.state);
  }
  restore(m: Memento) {
    this.state = m.getState();
    console.log("now", this.state);
  }
}
class Caretaker {
  private mementos: Memento[] = [];
  constructor(private originator: Originator) {}
  backup() {
    this.mementos.push(this.originator.save());
  }
  undo() {
    if (!this.mementos.length) return;
    const m = this.mementos.pop()!;
    this.originator.restore(m);
  }
  show() {
    for (const m of this.mementos) console.log(m.getName());
  }
}
const orig = new Originator("Super-duper-super-puper-super."),
  care = new Caretaker(orig);
for (const s of [3, 7]) {
  care.backup();
  orig.doSomething(s);
}
care.show();
care.undo();
care.undo();
care.undo();

abstract class AbstractHandler {
  private next?: AbstractHandler;
  setNext(h: AbstractHandler) {
    this.next = h;
    return h;
  }
  handle(req: string): string | null {
    return this.next ? this.next.handle(req) : null;
  }
}
const mk = (who: string, food: string) =>
  new (class extends AbstractHandler {
    handle(r: string) {
      return r === food ? `${who}: I'll eat the ${r}.` : super.handle(r);
    }
  })();
const monkey = mk("Monkey", "Banana");
monkey.setNext(mk("Squirrel", "Nut")).setNext(mk("Dog", "MeatBall"));
for (const f of ["Nut", "Banana", "Cup of coffee"])
  console.log(`  ${monkey.handle(f) ?? `${f} was left untouched.`}`);

abstract class State {
  protected context!: Context;
  setContext(c: Context) {
    this.context = c;
  }
  abstract handle1(): void;
  abstract handle2(): void;
}
class Context {
  constructor(private state: State) {
    this.transitionTo(state);
  }
  transitionTo(s: State) {
    console.log(`Context: Transition to ${(<any>s).constructor.name}.`);
    (this.state = s).setContext(this);
  }
  request1() {
    this.state.handle1();
  }
  request2() {
    this.state.handle2();
  }
}
class StateA extends State {
  handle1() {
    this.context.transitionTo(new StateB());
  }
  handle2() {
    console.log("A2");
  }
}
class StateB extends State {
  handle1() {
    console.log("B1");
  }
  handle2() {
    this.context.transitionTo(new StateA());
  }
}
const ctx = new Context(new StateA());
ctx.request2();
ctx.request1();
ctx.request1();
ctx.request2();

class Flyweight {
  constructor(private shared: any) {}
  operation(unique: any) {
    const s = JSON.stringify(this.shared),
      u = JSON.stringify(unique);
    console.log(`Flyweight: shared (${s}) and unique (${u})`);
  }
}
class FlyweightFactory {
  private flyweights: { [key: string]: Flyweight } = <any>{};
  constructor(init: string[][]) {
    for (const s of init) this.flyweights[this.getKey(s)] = new Flyweight(s);
  }
  private getKey(s: string[]) {
    return s.join("_");
  }
  get(s: string[]) {
    const k = this.getKey(s);
    if (!(k in this.flyweights)) {
      console.log("creating new one.");
      this.flyweights[k] = new Flyweight(s);
    }
    return this.flyweights[k];
  }
  list() {
    const count = Object.keys(this.flyweights).length;
    console.log(`\nI have ${count} flyweights:`);
    for (const k in this.flyweights) console.log(k);
  }
}
const ff = new FlyweightFactory([
  ["Chevrolet", "Camaro2018", "pink"],
  ["BMW", "M5", "red"],
]);
ff.get(["BMW", "M5", "red"]).operation(["CL234IR", "James Doe"]);
ff.get(["BMW", "X1", "red"]).operation({ plates: 1 });
ff.list();

interface Cmd {
  execute(): void;
  undo?(): void;
}
const history: Cmd[] = [];
let value = 10;
const commands = {
  add: (n: number): Cmd => ({
    execute: () => {
      value += n;
    },
    undo() {
      value -= n;
    },
  }),
  print: (): Cmd => ({ execute: () => console.log("value", value) }),
};
for (const c of [commands.add(5), commands.print(), commands.add(-3), commands.print()]) {
  c.execute();
  history.push(c);
}
while (history.length) history.pop()?.undo?.();
console.log(value);
class AlphaIterator implements IterableIterator<string> {
  private pos = 0;
  constructor(
    private words: string[],
    private reverse = false,
  ) {
    if (reverse) this.pos = words.length - 1;
  }
  next(): IteratorResult<string> {
    const done = this.reverse ? this.pos < 0 : this.pos >= this.words.length;
    return done
      ? { done: true, value: undefined }
      : { done: false, value: this.words[this.reverse ? this.pos-- : this.pos++] };
  }
  [Symbol.iterator]() {
    return this;
  }
}
console.log(
  [...new AlphaIterator(["First", "Second", "Third"])],
  Array.from(new AlphaIterator(["First", "Second"], true)),
);

// expect: Subject: already attached.
// expect: A reacted 1
// expect: A reacted 2
// expect: B reacted
// expect: Subject: Nonexistent observer.
// expect: A + V1
// expect: B + V1
// expect: true true
// expect: { parts: [ 'PartA1', 'PartB', 'PartB' ] }
// expect: Originator: My initial state is: Super-duper-super-puper-super.
// expect: 2024-01-01 / (Super-dup...)
// expect: 2024-01-01 / (jcfibehad...)
// expect: now jcfibehadgjcfibehadgjcfibehadg
// expect: now Super-duper-super-puper-super.
// expect:   Squirrel: I'll eat the Nut.
// expect:   Monkey: I'll eat the Banana.
// expect:   Cup of coffee was left untouched.
// expect: Context: Transition to StateA.
// expect: A2
// expect: Context: Transition to StateB.
// expect: B1
// expect: Context: Transition to StateA.
// expect: Flyweight: shared (["BMW","M5","red"]) and unique (["CL234IR","James Doe"])
// expect: creating new one.
// expect: Flyweight: shared (["BMW","X1","red"]) and unique ({"plates":1})
// expect:
// expect: I have 3 flyweights:
// expect: Chevrolet_Camaro2018_pink
// expect: BMW_M5_red
// expect: BMW_X1_red
// expect: value 15
// expect: value 12
// expect: 10
// expect: [ 'First', 'Second', 'Third' ] [ 'Second', 'First' ]
