interface Point {
  x: number;
  z?: number;
  label?: string;
}
const plain: Point = { x: 1 };
const { x, ...rest } = plain;
console.log(x, rest, { ...plain, y: 2 }); // expect: 1 {} { x: 1, y: 2 }
const named: Point = { ...plain, label: "p" };
console.log(named, Object.keys({ ...named }), "z" in { ...named }); // expect: { x: 1, label: 'p' } [ 'x', 'label' ] false
named.z = 3;
console.log(plain, named); // expect: { x: 1 } { x: 1, label: 'p', z: 3 }
delete named.z;
console.log(named, Object.entries({ ...named }).length); // expect: { x: 1, label: 'p' } 2
