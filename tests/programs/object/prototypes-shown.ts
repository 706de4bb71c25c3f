// Prototypes are shown as Node shows them: by what their own prototype makes.
class Shape {
  x = 1;
  area() {
    return 1;
  }
}
class Square extends Shape {}
class Broken extends Error {}
const prototype = Object.getPrototypeOf(new Square());
console.log(Object.getPrototypeOf(new Shape()), prototype, { prototype }); // expect: {} Shape {} { prototype: Shape {} }
console.log(Object.getPrototypeOf(new Broken("x")), prototype === Square.prototype); // expect: [Error] true
console.log(Object.getPrototypeOf({}), Object.getPrototypeOf([]), Object.getPrototypeOf(new Map())); // expect: [Object: null prototype] {} Object(0) [] Object [Map] {}
console.log(Object.getPrototypeOf("a"), Object.getPrototypeOf(1), Object.getPrototypeOf(Object.create(null))); // expect: {} {} null
