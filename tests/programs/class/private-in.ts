class Secret {
  #value = 1;
  static holds(x: object): boolean {
    return #value in x;
  }
  equals(other: unknown): boolean {
    return typeof other === "object" && other !== null && #value in other && other.#value === this.#value;
  }
}
class More extends Secret {}

console.log(Secret.holds(new Secret()), Secret.holds(new More()), Secret.holds({})); // expect: true true false
console.log(new Secret().equals(new More()), new Secret().equals("x")); // expect: true false
