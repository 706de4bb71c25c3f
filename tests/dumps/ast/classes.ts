abstract class A<in out T> extends b.C<T> implements D, E<F> {
  static #x = 1;
  declare readonly y?: T;
  z!: number;
  constructor(private readonly a = 1, b?: string) { super(a); }
  get p(): T { return this.#q; }
  protected abstract async: void;
  static async *[Symbol.iterator]<U>(this: A<U>) {}
  static { this.#x = 2; }
  [k: string]: unknown;
  get;
  has(o: object) { return #x in o; }
}
