// The list of an AggregateError is a property of its own, and not listed.
class Many extends AggregateError {
  count = this.errors.length;
}
for (const error of [new AggregateError([1], "all"), new Many([2, 3])]) {
  error.stack = "stack";
  console.log(error, Object.keys(error), JSON.stringify(error), "errors" in error, Object.hasOwn(error, "errors"));
}
// expect: [stack] { [errors]: [ 1 ] } [] {} true true
// expect: [stack] { count: 2, [errors]: [ 2, 3 ] } [ 'count' ] {"count":2} true true
