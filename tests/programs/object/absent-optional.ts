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
const later: Point = { x: 1 };
later.z = 3;
console.log(plain, later); // expect: { x: 1 } { x: 1, z: 3 }
delete later.z;
console.log(later, Object.entries({ ...later }).length); // expect: { x: 1 } 1
