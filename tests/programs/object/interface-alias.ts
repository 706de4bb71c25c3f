type Point = { x: number; y: number };
interface Named { name: string }
const p: Point & Named = { x: 1, y: 2, name: "p" };
const q: Point = p;
console.log(q.x, p.name); // expect: 1 p
