class Failure extends Error {
  code = 7;
}
Failure.prototype.name = "Failure";
console.log("before"); // expect: before
throw new Failure("ended"); // expect uncaught: Failure: ended
