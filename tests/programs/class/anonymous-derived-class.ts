// A class without a name that extends another, as it is printed.
class Base {}
console.log([class extends Base {}, class {}]); // expect: [ [class (anonymous) extends Base], [class (anonymous)] ]
