const e = new AggregateError([new RangeError("far"), "text"], "both");
console.log(e.name, e.message, e.errors.length, String(e.errors[0])); // expect: AggregateError both 2 RangeError: far
class Many extends AggregateError {
  constructor(reasons: string[]) { super(reasons, "many"); }
}
console.log(new Many(["a", "b"]).errors); // expect: [ 'a', 'b' ]
