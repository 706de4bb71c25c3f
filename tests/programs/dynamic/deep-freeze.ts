function attempt(f: () => unknown): void {
  try {
    console.log("fine", f());
  } catch (error) {
    console.log(String(error));
  }
}
function deepFreeze<T extends object>(object: T): T {
  for (const value of Object.values(object))
    if (typeof value === "object" && value !== null) deepFreeze(value);
  return Object.freeze(object);
}
const settings = deepFreeze({ name: "a", sizes: [1, 2], inner: { deep: { n: 1 } } });
attempt(() => (settings.name = "b"));
attempt(() => settings.sizes.push(3));
attempt(() => (settings.inner.deep.n = 2));
const loose: any = settings;
attempt(() => (loose.inner = 1));
attempt(() => loose.sizes.pop());
attempt(() => (loose.sizes[0] = 4));
console.log(JSON.stringify(settings), Object.isFrozen(loose.inner.deep));
const days = Object.freeze(["mon", "tue"]);
attempt(() => (days as string[]).push("wed"));
console.log(days);



// expect: TypeError: Cannot assign to read only property 'name' of object '#<Object>'
// expect: TypeError: Cannot add property 2, object is not extensible
// expect: TypeError: Cannot assign to read only property 'n' of object '#<Object>'
// expect: TypeError: Cannot assign to read only property 'inner' of object '#<Object>'
// expect: TypeError: Cannot delete property '1' of [object Array]
// expect: TypeError: Cannot assign to read only property '0' of object '[object Array]'
// expect: {"name":"a","sizes":[1,2],"inner":{"deep":{"n":1}}} true
// expect: TypeError: Cannot add property 2, object is not extensible
// expect: [ 'mon', 'tue' ]
