const n = 5;
console.log("a" + n + true + null + undefined); // expect: a5truenullundefined
console.log(n + 1 + "x" + n + 1); // expect: 6x51
