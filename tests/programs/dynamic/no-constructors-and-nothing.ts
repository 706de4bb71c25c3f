// What `new`, `delete` and questions for own keys throw of values of unknown type that are no classes, or nothing.
const told = (action: () => unknown): void => {
  try {
    console.log(action());
  } catch (error) {
    console.log((error as Error).message);
  }
};
class Point {
  constructor(
    readonly x = 0,
    readonly y = 0,
  ) {}
}
const none: any = null;
const holder: any = { none: null, five: 5, text: "t", list: [], Point };
told(() => new none());
// expect: none is not a constructor
told(() => new holder.none(1));
// expect: holder.none is not a constructor
told(() => new holder.missing());
// expect: holder.missing is not a constructor
told(() => [new holder.Point(1, 2), new holder.Point()]);
// expect: [ Point { x: 1, y: 2 }, Point { x: 0, y: 0 } ]
for (const each of [holder.five, holder.text, holder.list, new Point()]) told(() => new each());
// expect: each is not a constructor
// expect: each is not a constructor
// expect: each is not a constructor
// expect: each is not a constructor
told(() => delete none.x);
// expect: Cannot convert undefined or null to object
told(() => delete holder.missing[`k${1}`]);
// expect: Cannot convert undefined or null to object
told(() => Object.hasOwn(none, "a"));
// expect: Cannot convert undefined or null to object
