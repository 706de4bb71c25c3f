// A name that is assigned is a property of the error's own, and heads its stack; what errors hide is not spread.
class HttpError extends Error {
  status = 404;
  constructor(message: string) {
    super(message);
    this.name = "HttpError";
  }
}
class PlainError extends Error {
  code = 1;
}
const http = new HttpError("not found");
console.log(Object.keys(http), JSON.stringify(http)); // expect: [ 'status', 'name' ] {"status":404,"name":"HttpError"}
console.log(http.stack?.split("\n")[0], Object.entries(http).length); // expect: HttpError: not found 2
console.log({ ...http }, { ...new PlainError("plain"), more: true }); // expect: { status: 404, name: 'HttpError' } { code: 1, more: true }
console.log(Object.keys(new PlainError("plain")), JSON.stringify(new Error("e"))); // expect: [ 'code' ] {}
