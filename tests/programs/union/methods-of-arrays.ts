interface Cat {
  name: string;
  lives: number;
}
interface Dog {
  name: string;
  good: boolean;
}
function report(pets: Cat[] | Dog[]): string {
  const named = pets.filter((pet) => pet.name.length > 2);
  const names = pets.map((pet) => pet.name);
  pets.forEach((pet, index) => console.log(index, "lives" in pet ? pet.lives : pet.good));
  const first = pets.find((pet) => pet.name.startsWith("R"));
  return `${named.length} ${names.join("+")} ${first?.name} ${pets.every((pet) => pet.name !== "")}`;
}
console.log(report([{ name: "Tom", lives: 9 }]));
console.log(report([{ name: "Rex", good: true }, { name: "Al", good: false }]));

function total(values: number[] | readonly string[]): number {
  return values.reduce((sum: number, each: number | string) => sum + Number(each), 0);
}
console.log(total([1, 2]), total(["3", "4"]));
const mixed: (number | string)[] = Math.PI > 3 ? [1, 2] : ["a"];
console.log(mixed.map((each) => `<${each}>`));
const lists: number[] | string[] = Math.PI > 3 ? ["x", "y"] : [1];
const copy = lists.filter((each) => each !== "x");
console.log(copy, lists.some((each) => each === "y"), lists.slice(1));

// expect: 0 9
// expect: 1 Tom undefined true
// expect: 0 true
// expect: 1 false
// expect: 1 Rex+Al Rex true
// expect: 3 7
// expect: [ '<1>', '<2>' ]
// expect: [ 'y' ] true [ 'y' ]
