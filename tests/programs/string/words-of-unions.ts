// Words that are only ever constants of the program are compared as such; texts that are built while it runs are compared unit by unit.
type Light = "red" | "green" | "amber";

function next(light: Light): Light {
  switch (light) {
    case "red":
      return "green";
    case "green":
      return "amber";
    default:
      return "red";
  }
}

class Lamp {
  light: Light = "red";
  readonly #log: Light[] = [];
  step(times: number): Light {
    for (let i = 0; i < times; i++) {
      const before = this.light;
      this.light = next(before);
      if (this.light !== before && this.light === "green") this.#log.push(this.light);
    }
    return this.light;
  }
  get greens(): number {
    return this.#log.filter((light) => light === "green").length;
  }
}

const lamp = new Lamp();
console.log(lamp.step(7), lamp.greens); // expect: green 3

function isRed(text: string): boolean {
  return text === "red";
}
console.log(isRed("red"), isRed("green")); // expect: true false

// The same functions with texts from elsewhere.
function isGreen(text: string): boolean {
  return text === "green";
}
const parts = ["gr", "een"];
console.log(isGreen("green"), isGreen(parts.join("")), isGreen(parts[0] + "ee")); // expect: true true false

interface Dog {
  kind: "dog";
  name: string;
}
interface Cat {
  kind: "cat";
  lives: number;
}
const pets: (Dog | Cat)[] = [
  { kind: "dog", name: "Rex" },
  { kind: "cat", lives: 9 },
];
for (const pet of pets) {
  if (pet.kind === "dog") console.log(pet.name, pet.name === "Re" + "x".repeat(1)); // expect: Rex true
  else console.log(pet.lives); // expect: 9
}

let mode: string = "quiet";
const setMode = (text: string) => {
  mode = text;
};
const isQuiet = () => mode === "quiet";
console.log(isQuiet()); // expect: true
setMode(["qui", "et"].join(""));
console.log(isQuiet()); // expect: true

function choose(flag: number, given?: Light): Light | undefined {
  const picked = flag > 1 ? "red" : flag > 0 ? given : undefined;
  return picked;
}
for (const flag of [0, 1, 2]) {
  const chosen = choose(flag, flag === 1 ? "amber" : undefined);
  console.log(chosen === "red", chosen === undefined, chosen === "amber");
}
// expect: false true false
// expect: false false true
// expect: true false false
