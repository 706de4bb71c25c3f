// Names that a module puts on the prototypes of its errors: no properties of the errors, which may get one of their own.
class MyError extends Error {}
MyError.prototype.name = "MyError";
export class Denied extends MyError {
  readonly code: number;
  constructor(message: string, code: number) {
    super(message);
    this.code = code;
  }
}
Object.defineProperty(Denied.prototype, "name", { value: "Denied", writable: true });
class Late extends TypeError {}
interface Options {
  retry: boolean;
}
function retried(options: Options): boolean {
  return options.retry;
}
Late.prototype.name = Late.name;
class Plain extends MyError {}
class Told extends Denied {
  override get name(): string {
    return "Told";
  }
}
const errors: Error[] = [
  new MyError("a"),
  new Denied("b", 3),
  new Late("c"),
  new Plain("d"),
  new Told("e", 4),
];
for (const error of errors) {
  console.log(error.name, String(error), Object.keys(error), Object.hasOwn(error, "name"));
  console.log(error.stack?.split("\n")[0], JSON.stringify(error), "name" in error);
}
const renamed = new MyError("f");
renamed.name = "Other";
console.log(renamed.name, String(renamed), Object.keys(renamed), retried({ retry: true }));
for (const key in new MyError("g")) console.log(key);
for (const key in new Denied("h", 1)) console.log(key);

// expect: MyError MyError: a [] false
// expect: MyError: a {} true
// expect: Denied Denied: b [ 'code' ] false
// expect: Denied: b {"code":3} true
// expect: Late Late: c [] false
// expect: Late: c {} true
// expect: MyError MyError: d [] false
// expect: MyError: d {} true
// expect: Told Told: e [ 'code' ] false
// expect: Told: e {"code":4} true
// expect: Other Other: f [ 'name' ] true
// expect: name
// expect: code
