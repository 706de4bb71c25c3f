// A class with a `toString` is not named where its frozen object is written; objects of another kind than the union's classes are frozen, too.
class Named {
  constructor(public x: number) {}
  toString() {
    return "named " + this.x;
  }
}
class Plain {
  constructor(public x: number) {}
}
class Derived extends Named {}
const refused = (write: () => void) => {
  try {
    write();
    console.log("written");
  } catch (e) {
    console.log((e as Error).message);
  }
};
for (const each of [
  new Named(1),
  new Plain(2),
  new Derived(4),
  { x: 5, toString: () => "literal" },
  { x: 6 },
]) {
  Object.freeze(each);
  refused(() => {
    each.x = 9;
  });
}
for (const each of [new Named(2), new Plain(2), { x: 5, toString: () => "literal" }]) {
  Object.freeze(each);
  refused(() => {
    each.x = 9;
  });
}
const sealed: { x?: number } = Object.seal(new Named(3));
refused(() => {
  delete sealed.x;
});
// expect: Cannot assign to read only property 'x' of object '[object Object]'
// expect: Cannot assign to read only property 'x' of object '#<Plain>'
// expect: Cannot assign to read only property 'x' of object '[object Object]'
// expect: Cannot assign to read only property 'x' of object '[object Object]'
// expect: Cannot assign to read only property 'x' of object '#<Object>'
// expect: Cannot assign to read only property 'x' of object '[object Object]'
// expect: Cannot assign to read only property 'x' of object '#<Plain>'
// expect: Cannot assign to read only property 'x' of object '[object Object]'
// expect: Cannot delete property 'x' of [object Object]
