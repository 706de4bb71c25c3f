class Counter {
  count = 1;
  twice(): number {
    return this.count * 2;
  }
}

const { twice, ...others } = Counter.prototype;
console.log(twice, others);
