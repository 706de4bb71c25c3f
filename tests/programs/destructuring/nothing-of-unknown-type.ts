// Patterns of objects that are given undefined or null, of which no type says that they may be.
const nothing: any = null;
const holder: any = { none: null };
function told(action: () => unknown): void {
  try {
    action();
    console.log("went on");
  } catch (error) {
    console.log((error as Error).message);
  }
}
told(() => {
  const { a } = nothing;
  return a;
});
// expect: Cannot destructure property 'a' of 'nothing' as it is null.
told(() => {
  const { a } = holder.missing;
  return a;
});
// expect: Cannot destructure property 'a' of 'holder.missing' as it is undefined.
told(() => {
  const { "a-b": a, 5: b } = nothing;
  return [a, b];
});
// expect: Cannot destructure property 'a-b' of 'nothing' as it is null.
told(() => {
  const {} = nothing;
});
// expect: Cannot destructure 'nothing' as it is null.
told(() => {
  const { ...rest } = holder.none;
  return rest;
});
// expect: Cannot destructure 'holder.none' as it is null.
told(() => {
  const { [`k${1}`]: a } = nothing;
  return a;
});
// expect: Cannot destructure 'nothing' as it is null.
told(() => {
  let a: unknown;
  ({ a } = nothing);
  return a;
});
// expect: Cannot destructure property 'a' of 'nothing' as it is null.

// With a default, and inside another pattern, the property is read.
told(() => {
  const { a = 1 } = nothing;
  return a;
});
// expect: Cannot read properties of null (reading 'a')
told(() => {
  const {
    none: { b },
  } = holder;
  return b;
});
// expect: Cannot read properties of null (reading 'b')

// What functions, loops and handlers are given.
told(() => (({ a, b }: any) => [a, b])(undefined));
// expect: Cannot destructure property 'a' of 'undefined' as it is undefined.
told(() => [nothing].map(({ a }: any) => a));
// expect: Cannot destructure property 'a' of 'object null' as it is null.
told(() => {
  for (const { a } of [nothing]) return a;
});
// expect: Cannot destructure property 'a' of '.for' as it is null.
told(() => {
  try {
    throw nothing;
  } catch ({ message }: any) {
    return message;
  }
});
// expect: Cannot destructure property 'message' of '.catch' as it is null.
function told2({ a = 2, ...rest }: any = {}): unknown {
  return [a, rest];
}
console.log(told2(), told2({ b: 1 }));
// expect: [ 2, {} ] [ 2, { b: 1 } ]
