class Signal<T> {
  constructor(protected held: T) {}
  get value(): T {
    return this.held;
  }
  peek(): T {
    return this.held;
  }
}
class Computed<T> extends Signal<T> {
  constructor(private readonly compute: () => T) {
    super(undefined as T);
  }
  override get value(): T {
    this.held = this.compute();
    return this.held;
  }
}
const five = new Computed(() => 5);
console.log(five.peek(), five.value + 1, five.peek());
const word = new Computed(() => "w");
console.log(word.peek(), word.value, word.peek());

// expect: undefined 6 5
// expect: undefined w w
