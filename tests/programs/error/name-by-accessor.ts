class NotFound extends Error {
  override get name(): string {
    return "NotFound";
  }
}
class Http extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
  override get name(): string {
    return this.constructor.name;
  }
}
class Gone extends Http {}
const errors: Error[] = [new NotFound("x"), new Http(500, "m"), new Gone(410, "g")];
for (const error of errors) console.log(error.name, String(error), Object.keys(error)); // expect: NotFound NotFound: x []
// expect: Http Http: m [ 'status' ]
// expect: Gone Gone: g [ 'status' ]
console.log(errors[0]?.stack?.split("\n")[0], JSON.stringify(errors[2])); // expect: NotFound: x {"status":410}
