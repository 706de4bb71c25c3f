// Every element of a long array is kept, and so is what the elements refer to.
const wide: { name: string }[][] = [];
for (let i = 0; i < 2000; i++) wide.push([{ name: `n${i}` }]);
for (let i = 0; i < 2000; i += 2) wide[i] = [{ name: `m${i}` }];
let text = "";
for (let i = 0; i < 1000; i++) text = `${i}`;
console.log(text); // expect: 999
console.log(wide.every(([item], i) => item?.name === (i % 2 === 0 ? `m${i}` : `n${i}`))); // expect: true
