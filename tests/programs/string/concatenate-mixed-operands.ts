const one: number = 1;
const text: string = "x";
console.log(one + 2 + text + one + 2); // expect: 3x12
console.log(text + null + undefined + true + [1, 2] + NaN); // expect: xnullundefinedtrue1,2NaN
let built = "";
for (let i = 0; i < 5; i++) built += i;
console.log(built, built.length); // expect: 01234 5
