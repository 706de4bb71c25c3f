const attempt = (f: () => unknown): void => {
  try {
    console.log(f());
  } catch (error) {
    console.log(String(error));
  }
};
const xs = [1, 2, 3];
const { push, map } = { push: xs.push, map: xs.map };
attempt(() => push(4)); // expect: TypeError: Cannot convert undefined or null to object
attempt(() => map((each) => each)); // expect: TypeError: Array.prototype.map called on null or undefined
console.log(push.call(xs, 4), xs, xs.push === [0].push, push.name); // expect: 4 [ 1, 2, 3, 4 ] true push
const m = new Map([["a", 1]]);
const { has, get } = m;
attempt(() => has("a")); // expect: TypeError: Method Map.prototype.has called on incompatible receiver undefined
console.log(has.call(m, "a"), get.call(m, "a"), { size: 9, has: m.has.bind(m) }.has("b")); // expect: true 1 false
const s = new Set([1]);
attempt(() => [5, 6].forEach(s.add)); // expect: TypeError: Method Set.prototype.add called on incompatible receiver undefined
[5, 6].forEach(s.add, s);
console.log(s, [1, 2, 5].filter(s.has, s)); // expect: Set(3) { 1, 5, 6 } [ 1, 5 ]
const upper = "abc".toUpperCase;
attempt(() => upper()); // expect: TypeError: String.prototype.toUpperCase called on null or undefined
const fixed = (1.5).toFixed;
attempt(() => fixed(2)); // expect: TypeError: Number.prototype.toFixed requires that 'this' be a Number
console.log(upper.call("xyz"), fixed.call(2.25, 1)); // expect: XYZ 2.3
const { getTime } = new Date(0);
attempt(() => getTime()); // expect: TypeError: this is not a Date object.
const indexOf = xs.indexOf.bind(xs);
console.log(indexOf(2), indexOf.name, ["a", "b"].filter(/a/.test, /a/)); // expect: 1 bound indexOf [ 'a' ]
