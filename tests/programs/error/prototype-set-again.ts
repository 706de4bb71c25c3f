class NotFound extends Error {
  constructor(readonly key: string) {
    super(`no ${key}`);
    Object.setPrototypeOf(this, new.target.prototype);
    this.name = this.constructor.name;
  }
}
class Gone extends NotFound {}

for (const error of [new NotFound("a"), new Gone("b")]) {
  console.log(error.name, error.message, error instanceof NotFound, error instanceof Gone);
}
// expect: NotFound no a true false
// expect: Gone no b true true
