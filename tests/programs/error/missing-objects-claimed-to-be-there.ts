// An object that is missing although its type says that it is there, in what asks nothing of it by itself.
interface P { x: number; name: string }
const none = (): P => new Map<string, P>().get("q")!;
const tries: [string, () => unknown][] = [
  ["text", () => `${none()}` + none() + String(none())],
  ["in", () => "x" in none()],
  ["keys", () => Object.keys(none())],
  ["assign", () => Object.assign(none(), { x: 1 })],
  ["or", () => none() || "none"],
  ["else", () => none() ?? 7],
];
for (const [name, f] of tries) {
  try {
    console.log(name, f());
  } catch (error) {
    console.log(name, `${error}`);
  }
}
// expect: text undefinedundefinedundefined
// expect: in TypeError: Cannot use 'in' operator to search for 'x' in undefined
// expect: keys TypeError: Cannot convert undefined or null to object
// expect: assign TypeError: Cannot convert undefined or null to object
// expect: or none
// expect: else 7
