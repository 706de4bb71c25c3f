const s = "abcdefgh";
console.log(s.slice(2, -2), s.slice(-3), s.slice(5, 2) === ""); // expect: cdef fgh true
console.log(s.substring(5, 2), s.substring(-3, 2), s.substring(6)); // expect: cde ab gh
console.log(s.slice(NaN, 2), s.substring(NaN, 2)); // expect: ab ab
console.log(s.substr(-3, 2), s.substr(2)); // expect: fg cdefgh
console.log(s.slice(1.9, 3.9)); // expect: bc
