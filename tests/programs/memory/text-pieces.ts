// Ropes, their flat forms, slices and numbers as text stay whole while others of their kind go.
let line = "";
const lines: string[] = [];
for (let i = 0; i < 1500; i++) {
  line += `${i}.5,`;
  if (i % 100 === 99) {
    lines.push(line.slice(2, 12) + line.charAt(line.length - 2) + line.length);
    line = `${1.5 * i}|`;
  }
}
console.log(lines[0], lines[14]); // expect: 5,1.5,2.5,5490 98.5|1400.5707
console.log(lines.join("").length); // expect: 210
