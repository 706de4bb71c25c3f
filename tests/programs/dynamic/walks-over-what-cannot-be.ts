// What cannot be walked over: the error names it as the program writes it, or tells the value.
function tell(run: () => void): void {
  try {
    run();
    console.log("none");
  } catch (error) {
    console.log(String(error));
  }
}
const five: any = 5;
const nothing: any = undefined;
const empty: any = null;
const object: any = { a: 1, list: () => 3 };
const key = "a";
tell(() => {
  for (const _ of five);
});
tell(() => {
  for (const _ of nothing);
});
tell(() => {
  for (const _ of object.a);
});
tell(() => {
  for (const _ of object[key]);
});
tell(() => {
  for (const _ of object.list());
});
tell(() => {
  for (const _ of object.b?.c);
});
tell(() => {
  for (const _ of (five ?? 0));
});
tell(() => console.log([...five], [...empty]));
tell(() => console.log([...object.b]));
tell(() => console.log(Math.max(...five)));
tell(() => console.log(Math.max(...nothing)));
tell(() => {
  const [a] = five;
  console.log(a);
});
tell(() => {
  const [a] = object.a;
  console.log(a);
});
tell(() => {
  const [[a]] = [empty];
  console.log(a);
});
tell(() => (([a]: any) => a)(object));
tell(() => (([a]: any) => a)(true));
const iterable = (iterator: unknown): any => ({ [Symbol.iterator]: () => iterator });
tell(() => {
  for (const _ of iterable(5));
});
tell(() => {
  for (const _ of iterable({ next: () => 5 }));
});
tell(() => {
  for (const _ of iterable({ next: () => undefined }));
});
tell(() => {
  for (const _ of iterable({ next: () => ({}), return: () => 5 })) break;
});
tell(() => {
  for (const _ of iterable({ next: () => ({}), return: undefined })) break;
});

// The same where a type lied.
const texts = nothing as string[];
const holder = {} as { items: Set<number>; rows: number[][] };
tell(() => {
  for (const _ of texts);
});
tell(() => console.log([...texts]));
tell(() => console.log([...texts, "a"]));
tell(() => console.log(Math.max(...holder.rows[0]!)));
tell(() => {
  for (const _ of holder.items);
});
tell(() => console.log([...holder.items]));
tell(() => {
  const [a] = texts;
  console.log(a);
});
const rows: number[][] = [];
tell(() => {
  const [a] = rows[3]!;
  console.log(a);
});

// expect: TypeError: five is not iterable
// expect: TypeError: nothing is not iterable
// expect: TypeError: object.a is not iterable
// expect: TypeError: object[key] is not iterable
// expect: TypeError: object.list is not a function or its return value is not iterable
// expect: TypeError: undefined is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: (five ?? 0) is not iterable
// expect: TypeError: five is not iterable
// expect: TypeError: object.b is not iterable
// expect: TypeError: Spread syntax requires ...iterable[Symbol.iterator] to be a function
// expect: TypeError: nothing is not iterable (cannot read property undefined)
// expect: TypeError: five is not iterable
// expect: TypeError: number 1 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: object null is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: object is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: boolean true is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: Result of the Symbol.iterator method is not an object
// expect: TypeError: Iterator result 5 is not an object
// expect: TypeError: Iterator result undefined is not an object
// expect: TypeError: Iterator result 5 is not an object
// expect: none
// expect: TypeError: texts is not iterable
// expect: TypeError: texts is not iterable
// expect: TypeError: texts is not iterable
// expect: TypeError: Cannot read properties of undefined (reading '0')
// expect: TypeError: holder.items is not iterable
// expect: TypeError: holder.items is not iterable
// expect: TypeError: texts is not iterable
// expect: TypeError: undefined is not iterable (cannot read property Symbol(Symbol.iterator))
