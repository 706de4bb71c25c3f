// What a round of a loop stores follows from what the round before stored.
const LIGHTS = {
  green: { next: "yellow", seconds: 30 },
  yellow: { next: "red", seconds: 5 },
  red: { next: "green", seconds: 25 },
} as const;
type Light = keyof typeof LIGHTS;
let light: Light = "yellow";
let total = 0;
const seen: string[] = [];
for (let i = 0; i < 5; i++) {
  seen.push(light);
  total += LIGHTS[light].seconds;
  light = LIGHTS[light].next;
}
console.log(seen.join(" "), total, light); // expect: yellow red green yellow red 90 green
const STEPS = [1, 2, 3, 0] as const;
let step: 0 | 1 | 2 | 3 = 0;
let text = "";
for (const letter of "abcdef") {
  text += `${letter}${step}`;
  step = STEPS[step];
}
console.log(text); // expect: a0b1c2d3e0f1
