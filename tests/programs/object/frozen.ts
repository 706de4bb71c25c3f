function attempt(f: () => unknown): void {
  try {
    console.log("fine", f());
  } catch (error) {
    console.log(String(error));
  }
}
interface Point {
  x: number;
  y?: number;
}
const point: Point = { x: 1 };
attempt(() => (point.x = 2));
Object.freeze(point);
attempt(() => (point.x = 3));
attempt(() => (point.y = 3));
attempt(() => delete point.y);
attempt(() => Object.assign(point, { x: 4 }));
console.log(point, Object.isFrozen(point), Object.isFrozen({}), Object.isFrozen("text"));
const sealed: Point = Object.seal({ x: 1, y: 2 });
attempt(() => (sealed.x += 1));
attempt(() => delete sealed.y);
console.log(sealed, Object.isSealed(sealed), Object.isFrozen(sealed));
const closed: Point = Object.preventExtensions({ x: 1 });
attempt(() => (closed.y = 3));
console.log(closed, Object.isExtensible(closed), Object.isExtensible(point), Object.isSealed(closed));
const ages: Record<string, number> = Object.freeze({ ann: 41 });
attempt(() => (ages["ann"] = 42));
attempt(() => (ages["bob"] = 7));
attempt(() => delete ages["ann"]);
attempt(() => delete ages["eve"]);
attempt(() => ({ ...ages, bob: 7 }));




// expect: fine 2
// expect: TypeError: Cannot assign to read only property 'x' of object '#<Object>'
// expect: TypeError: Cannot add property y, object is not extensible
// expect: fine true
// expect: TypeError: Cannot assign to read only property 'x' of object '#<Object>'
// expect: { x: 2 } true false true
// expect: fine 2
// expect: TypeError: Cannot delete property 'y' of #<Object>
// expect: { x: 2, y: 2 } true false
// expect: TypeError: Cannot add property y, object is not extensible
// expect: { x: 1 } false false false
// expect: TypeError: Cannot assign to read only property 'ann' of object '#<Object>'
// expect: TypeError: Cannot add property bob, object is not extensible
// expect: TypeError: Cannot delete property 'ann' of #<Object>
// expect: fine true
// expect: fine { ann: 41, bob: 7 }
