class Builder {
  protected parts: string[] = [];
  add(part: string): this {
    this.parts.push(part);
    return this;
  }
  build(): string {
    return this.parts.join(" ");
  }
}
class Loud extends Builder {
  shout(): this {
    this.parts = this.parts.map((part) => part.toUpperCase());
    return this;
  }
}
console.log(new Loud().add("a").add("b").shout().add("c").build()); // expect: A B c
