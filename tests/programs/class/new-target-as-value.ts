// new.target is the class that is made, whatever arguments its constructor takes.
abstract class AppError extends Error {
  constructor(message: string) {
    super(message);
    this.name = new.target.name;
    Object.setPrototypeOf(this, new.target.prototype);
    if (Error.captureStackTrace) Error.captureStackTrace(this, new.target);
  }
}
class NotFound extends AppError {
  constructor(readonly id: number) {
    super(`nothing has ${id}`);
  }
}
const error = new NotFound(4);
console.log(error.name, error.message, error instanceof NotFound); // expect: NotFound nothing has 4 true
abstract class Shape {
  readonly make: Function;
  constructor() {
    if (new.target === Shape) throw new TypeError("a shape is abstract");
    this.make = new.target;
  }
}
class Square extends Shape {
  constructor(readonly side: number) {
    super();
  }
}
console.log(new Square(2).make.name); // expect: Square
