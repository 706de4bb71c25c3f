class Node1 { clone() { return Object.getPrototypeOf(this).constructor === Node1; } kind() { return Object.getPrototypeOf(this).constructor.name; } }
class Leaf extends Node1 {}
console.log(new Node1().clone(), new Leaf().clone(), new Leaf().kind(), Object.getPrototypeOf(new Leaf()).constructor === Leaf);
class HttpError extends Error {
  constructor(readonly status: number, message: string) {
    super(message);
    Object.setPrototypeOf(this, new.target.prototype);
    this.name = new.target.name;
  }
}
class NotFound extends HttpError { constructor(what: string) { super(404, `${what} not found`); Object.setPrototypeOf(this, NotFound.prototype); } }
const e: unknown = new NotFound("page");
console.log(e instanceof NotFound, e instanceof HttpError, e instanceof Error, Object.getPrototypeOf(e) === NotFound.prototype, Object.getPrototypeOf(e) === HttpError.prototype);
const seen = new Set<unknown>();
for (const x of [[], {}, new Leaf(), [1]]) seen.add(Object.getPrototypeOf(x));
console.log(seen.size, seen.has(Object.getPrototypeOf([])), typeof Object.getPrototypeOf({}), Boolean(Object.getPrototypeOf({})), !Object.getPrototypeOf(Object.create(null)));
// expect: true false Leaf true
// expect: true true true true false
// expect: 3 true object true true
