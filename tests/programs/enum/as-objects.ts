enum Color {
  Red,
  Green,
  Blue,
}
enum Side {
  Left = "l",
  Right = "r",
}
console.log(Color, Side, { Color }, JSON.stringify(Side), { ...Side });
console.log(Object.keys(Color), Object.values(Color).filter((value) => typeof value === "number"), Object.entries(Side));
const name: string = "Red";
console.log(Color[name as keyof typeof Color], Color[1], name in Color, "X" in Side, Object.values(Side).includes("l" as Side));
for (const key in Side) console.log(key, Side[key as keyof typeof Side]);
const same = Color;
console.log(same.Red, same[0], same === Color, typeof Color);
function pick(from: typeof Color): Color {
  return from.Green;
}
function valuesOf<T extends object>(from: T): T[keyof T][] {
  return Object.values(from) as T[keyof T][];
}
function count<E extends Record<string, string | number>>(from: E): number {
  return Object.keys(from).length;
}
console.log(pick(Color), valuesOf(Side), count(Color), count(Side));
const isSide = (text: string): text is Side => Object.values<string>(Side).includes(text);
console.log(isSide("l"), isSide("z"), Color.hasOwnProperty("Red"), Object.hasOwn(Side, "Left"));

// expect: { '0': 'Red', '1': 'Green', '2': 'Blue', Red: 0, Green: 1, Blue: 2 } { Left: 'l', Right: 'r' } {
// expect:   Color: { '0': 'Red', '1': 'Green', '2': 'Blue', Red: 0, Green: 1, Blue: 2 }
// expect: } {"Left":"l","Right":"r"} { Left: 'l', Right: 'r' }
// expect: [ '0', '1', '2', 'Red', 'Green', 'Blue' ] [ 0, 1, 2 ] [ [ 'Left', 'l' ], [ 'Right', 'r' ] ]
// expect: 0 Green true false true
// expect: Left l
// expect: Right r
// expect: 0 Red true object
// expect: 1 [ 'l', 'r' ] 6 2
// expect: true false true true
