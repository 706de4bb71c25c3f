class Item {
  #count = 1;
  constructor(readonly name: string) {}
  get count(): number {
    return this.#count;
  }
  #copy(): this {
    return Object.create(this) as this;
  }
  copier(): unknown {
    return this.#copy;
  }
  duplicate(): this {
    return Object.create(this) as this;
  }
}
const { duplicate } = new Item("rope");
console.log(typeof new Item("rope").copier(), typeof duplicate);
