const s = "42";
console.log(+s + 1, -s, +true, +"", +"x"); // expect: 43 -42 1 0 NaN
