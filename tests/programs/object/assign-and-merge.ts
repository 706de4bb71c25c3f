interface Options {
  width: number;
  title: string;
}
const defaults: Options = { width: 80, title: "none" };
const merged = Object.assign({ width: 1 }, { title: "plot" });
console.log(merged, Object.assign(merged, { width: 2 }) === merged, merged.width); // expect: { width: 2, title: 'plot' } true 2
console.log({ ...defaults, title: "t" }, Object.hasOwn(merged, "title")); // expect: { width: 80, title: 't' } true
