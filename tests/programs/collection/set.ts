const s = new Set([3, 1, 3, 2]);
s.add(9); s.delete(1);
console.log(s, s.size, [...s].join(), s.has(9)); // expect: Set(3) { 3, 2, 9 } 3 3,2,9 true
