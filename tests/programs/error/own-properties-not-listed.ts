// Errors have properties of their own that they do not list: what takes them apart by name finds them.
class StatusError extends Error {
  constructor(
    message: string,
    public code: number,
  ) {
    super(message);
    this.name = "StatusError";
  }
}

function toPlain(error: Error): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const key of Object.getOwnPropertyNames(error))
    if (key !== "stack") result[key] = (error as unknown as Record<string, unknown>)[key];
  return result;
}

const plain = new Error("x");
console.log(Object.getOwnPropertyNames(plain)); // expect: [ 'stack', 'message' ]
console.log(Object.getOwnPropertyNames(new Error())); // expect: [ 'stack' ]
console.log(Object.getOwnPropertyNames(new Error("a", { cause: "b" }))); // expect: [ 'stack', 'message', 'cause' ]
console.log(Object.getOwnPropertyNames(new StatusError("m", 4))); // expect: [ 'stack', 'message', 'code', 'name' ]
console.log(Object.getOwnPropertyNames(new AggregateError([plain], "all"))); // expect: [ 'stack', 'message', 'errors' ]
console.log(Object.keys(new StatusError("m", 4))); // expect: [ 'code', 'name' ]
console.log(plain.hasOwnProperty("message"), plain.hasOwnProperty("stack"), plain.hasOwnProperty("name")); // expect: true true false
console.log(Object.hasOwn(new StatusError("m", 4), "name"), Object.hasOwn(new Error(), "message")); // expect: true false
console.log(toPlain(new StatusError("m", 4)), toPlain(plain)); // expect: { message: 'm', code: 4, name: 'StatusError' } { message: 'x' }

function tell(value: unknown): string {
  return JSON.stringify(value, Object.getOwnPropertyNames(value).filter((key) => key !== "stack"));
}
console.log(tell(new StatusError("gone", 404)), tell({ a: 1, b: [{ a: 2, c: 3 }] })); // expect: {"message":"gone","code":404,"name":"StatusError"} {"a":1,"b":[{"a":2}]}
try {
  (JSON.parse("null") as { x: number }).x;
} catch (error) {
  console.log(tell(error), (error as object).hasOwnProperty("message")); // expect: {"message":"Cannot read properties of null (reading 'x')"} true
}
console.log(Object.getOwnPropertyNames("ab"), Object.getOwnPropertyNames([7])); // expect: [ '0', '1', 'length' ] [ '0', 'length' ]
