class Temp {
  #c = 0;
  get f(): number { return this.#c * 2 + 30; }
  set f(v: number) { this.#c = (v - 30) / 2; }
  get c(): number { return this.#c; }
}
const t = new Temp();
t.f = 50;
t.f += 10;
console.log(t.c, t.f); // expect: 15 60
