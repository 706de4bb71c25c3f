const points: string[] = [];
for (const c of "a😀é\ud800b") points.push(c.length + "/" + c.codePointAt(0));
console.log(points.join(" "));
for (const [i, c] of [..."xy"].entries()) console.log(i, c);
// expect: 1/97 2/128512 1/233 1/55296 1/98
// expect: 0 x
// expect: 1 y
