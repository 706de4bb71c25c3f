// Handlers keep errors of some classes and pass on others, which come to handlers that show their stacks.
class ParseError extends Error {}
class MissingError extends ParseError {
  constructor(readonly key: string) {
    super(`no ${key}`);
  }
}
class LimitError extends Error {}

function make(kind: number): number {
  if (kind === 1) throw new ParseError("bad");
  if (kind === 2) throw new MissingError("age");
  if (kind === 3) throw new LimitError("too many");
  if (kind === 4) throw new RangeError("range");
  return kind;
}
function keepsParseErrors(kind: number): string {
  try {
    return `value ${make(kind)}`;
  } catch (error) {
    if (error instanceof ParseError) return `kept ${error.message}`;
    throw error;
  }
}
function keepsSomeMissing(kind: number, key: string): string {
  try {
    return keepsParseErrors(kind) + make(kind);
  } catch (error) {
    if (!(error instanceof MissingError)) throw error;
    else if (error.key === key) return `missing ${key}`;
    else throw error;
  }
}
function keepsTwo(kind: number): string {
  try {
    return keepsParseErrors(kind);
  } catch (error) {
    if (error instanceof LimitError) return "limit";
    if (error instanceof TypeError) return "type";
    throw error;
  }
}
function show(f: () => string): void {
  try {
    console.log(f());
  } catch (error) {
    const { name, stack = "" } = error as Error;
    console.log(name, stack.includes("\n    at "), stack.split("\n").some((line) => line.includes("at make")));
  }
}
for (let kind = 0; kind < 5; kind++) show(() => keepsParseErrors(kind));
// expect: value 0
// expect: kept bad
// expect: kept no age
// expect: Error true true
// expect: RangeError true true
for (let kind = 1; kind < 5; kind++) show(() => keepsSomeMissing(kind, kind === 2 ? "age" : "name"));
// expect: Error true true
// expect: missing age
// expect: Error true true
// expect: RangeError true true
show(() => keepsSomeMissing(2, "name"));
// expect: Error true true
for (let kind = 3; kind < 5; kind++) show(() => keepsTwo(kind));
// expect: limit
// expect: RangeError true true
keepsTwo(4);
// expect uncaught: RangeError: range
