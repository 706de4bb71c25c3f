const grade = (n: number): string => (n >= 90 ? "A" : n >= 80 ? "B" : n >= 70 ? "C" : "F");
console.log([95, 85, 75, 5].map(grade).join("")); // expect: ABCF
const sign = (n: number) => (n > 0 ? 1 : n < 0 ? -1 : 0);
console.log([3, -2, 0].map(sign)); // expect: [ 1, -1, 0 ]
