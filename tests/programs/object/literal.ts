const p = { x: 1, y: 2 };
p.x += 10;
console.log(p.x + p.y, p); // expect: 13 { x: 11, y: 2 }
