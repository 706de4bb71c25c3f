// Frozen errors refuse to change.
const error = new TypeError("first");
Object.freeze(error);
try {
  error.message = "second";
} catch (refused) {
  console.log(String(refused)); // expect: TypeError: Cannot assign to read only property 'message' of object 'TypeError: first'
}
try {
  (error as any).code = 1;
} catch (refused) {
  console.log(String(refused)); // expect: TypeError: Cannot add property code, object is not extensible
}
console.log(error.message, Object.isFrozen(error), Object.keys(error)); // expect: first true []
