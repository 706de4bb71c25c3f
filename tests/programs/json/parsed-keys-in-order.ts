// Parsed objects have the keys of the text in its order, and lack what it lacks.
interface Point {
  x: number;
  y: number;
  label?: string;
}
const points = JSON.parse('[{"y":1,"x":2},{"label":"l","x":3,"y":4}]') as Point[];
console.log(points, JSON.stringify(points)); // expect: [ { y: 1, x: 2 }, { label: 'l', x: 3, y: 4 } ] [{"y":1,"x":2},{"label":"l","x":3,"y":4}]
const whole = JSON.parse('{"x":0,"y":0}') as Point;
whole.label = "late";
console.log(Object.keys(whole), { ...points[1], x: 0 }); // expect: [ 'x', 'y', 'label' ] { label: 'l', x: 0, y: 4 }
