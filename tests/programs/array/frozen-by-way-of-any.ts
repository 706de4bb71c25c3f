// Arrays that are made frozen stay so where nobody knows that they are.
const numbers = Object.freeze([1, 2]);
const attempt = (change: () => void) => {
  try {
    change();
  } catch (error) {
    console.log(String(error));
    // expect: TypeError: Cannot add property 2, object is not extensible
    // expect: TypeError: Cannot assign to read only property '0' of object '[object Array]'
    // expect: TypeError: Cannot assign to read only property '0' of object '[object Array]'
    // expect: TypeError: Cannot add property 1, object is not extensible
    // expect: TypeError: Cannot add property 1, object is not extensible
  }
};
attempt(() => (numbers as any).push(3));
attempt(() => ((numbers as any)[0] = 9));
attempt(() => (numbers as any).sort());
function add(list: any, ...more: string[]) {
  list.push(...more);
}
const words = Object.freeze(["x"]);
attempt(() => add(words, "y", "z"));
const held = { list: Object.freeze([1]) } as any;
attempt(() => held.list.push(3));
console.log(numbers, words, held); // expect: [ 1, 2 ] [ 'x' ] { list: [ 1 ] }
