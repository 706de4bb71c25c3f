class Builder { #parts: string[] = []; add(s: string): this { this.#parts.push(s); return this; } build(): string { return this.#parts.join("-"); } }
class Loud extends Builder { shout(): this { return this.add("!"); } }
console.log(new Loud().add("a").shout().add("b").build()); // expect: a-!-b
