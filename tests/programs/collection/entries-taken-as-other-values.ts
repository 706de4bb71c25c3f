// An entry is taken apart in a function that also takes a value out of a condition.
function shown(map: Map<string, number>, other: unknown): string {
  let text = "";
  for (const [key, value] of map) text += key + value * 2;
  const given = (typeof other === "string" ? other : "none") as unknown;
  return text + ((text.length > 2 ? given : other) as string);
}
console.log(shown(new Map([["a", 1], ["b", 2]]), "c"), shown(new Map(), "d")); // expect: a2b4c d
