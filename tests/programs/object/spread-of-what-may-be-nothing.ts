/** `void` among what is spread is nothing to spread. */
const point = (n: number): { x: number } | void => {
  if (n > 0) return { x: n };
};
console.log({ y: 1, ...point(1) }, { y: 2, ...point(0) }); // expect: { y: 1, x: 1 } { y: 2 }
function change<C extends object>(value: C, by: (value: C) => Partial<C> | void): C {
  return { ...value, ...by(value) };
}
console.log(change({ p: 1, q: "x" }, (c) => ({ p: c.p + 1 })), change({ p: 1 }, () => {})); // expect: { p: 2, q: 'x' } { p: 1 }
