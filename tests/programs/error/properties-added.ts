// Errors get properties that no type declares, and keep them.
const first: any = new Error("first");
first.code = "E1";
console.log(first.code, Object.keys(first), "code" in first, Object.hasOwn(first, "code")); // expect: E1 [ 'code' ] true true
console.log(JSON.stringify(first), first.nothing, { ...first }); // expect: {"code":"E1"} undefined { code: 'E1' }
first.code = "E2";
first["at" + 1] = [1];
console.log(Object.entries(first), first.message, first instanceof Error); // expect: [ [ 'code', 'E2' ], [ 'at1', [ 1 ] ] ] first true
delete first.code;
console.log(first.code, Object.keys(first)); // expect: undefined [ 'at1' ]
first.stack = "Error: first";
console.log(first, [first]); // expect: [Error: first] { at1: [ 1 ] } [ [Error: first] { at1: [ 1 ] } ]
class Refused extends Error {
  constructor(
    message: string,
    readonly status: number,
  ) {
    super(message);
    this.name = "Refused";
  }
}
const refused = new Refused("no", 403);
(refused as any).info = { by: "rule" };
refused.stack = "Refused: no\n    at here";
console.log(refused);
// expect: Refused: no
// expect:     at here {
// expect:   status: 403,
// expect:   info: { by: 'rule' }
// expect: }
try {
  throw refused;
} catch (error: any) {
  error.seen = true;
  for (const key in error) console.log(key, error[key]);
  // expect: status 403
  // expect: name Refused
  // expect: info { by: 'rule' }
  // expect: seen true
}
const coded = Object.assign(new TypeError("bad"), { code: "C", line: 5 });
console.log(coded.code, coded.line, coded.message, coded instanceof TypeError); // expect: C 5 bad true
type Known = Error & { code: number; again?: boolean };
function known(code: number): Known {
  const made = new Error(`code ${code}`) as Known;
  made.code = code;
  return made;
}
console.log([known(1), known(2)].map((each) => [each.code, each.message, each.again])); // expect: [ [ 1, 'code 1', undefined ], [ 2, 'code 2', undefined ] ]
interface Failed extends Error {
  status: number;
}
const failed = new Error("failed") as Failed;
failed.status = 500;
const unknown: unknown = failed;
if (unknown instanceof Error && "status" in unknown) console.log(unknown.status); // expect: 500
