const limits = { low: 1, high: "many" } satisfies Record<string, unknown>;
const sides = ["left", "right"] as const;
type Side = (typeof sides)[number];
const chosen = <Side>(limits.high.length > 3 ? "right" : "left");
const found = sides.find((side) => side === chosen)!;
console.log(limits.low.toFixed(1), found, sides[0] as string); // expect: 1.0 right left
