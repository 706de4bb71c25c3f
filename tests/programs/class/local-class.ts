function makeCounter(step: number) {
  class Local {
    value = 0;
    bump(by: number): number {
      this.value += by;
      return this.value;
    }
  }
  const local = new Local();
  local.bump(step);
  return local;
}
console.log(makeCounter(3).bump(4), makeCounter(1)); // expect: 7 Local { value: 1 }
