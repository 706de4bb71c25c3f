// A text in quotes needs nothing that knows how other values are written. It may be missing, and null.
const texts: string[] = ['a"b', "", "x\ny\u0001", "\ud800", "\u{1F600}"];
for (const text of texts) console.log(JSON.stringify(text), JSON.stringify(`${text}!`));
// expect: "a\"b" "a\"b!"
// expect: "" "!"
// expect: "x\ny\u0001" "x\ny\u0001!"
// expect: "\ud800" "\ud800!"
// expect: "😀" "😀!"
console.log(JSON.stringify(texts[7]), JSON.stringify(null as unknown as string), JSON.stringify("constant")); // expect: undefined null "constant"
const show = (text?: string) => JSON.stringify(text);
console.log(show(), show("q"), `${show()}`, show()?.length, show("abc").length); // expect: undefined "q" undefined undefined 5
const names = new Map([["a", "b"]]);
console.log(JSON.stringify(names.get("a")), JSON.stringify(names.get("b")) ?? "none"); // expect: "b" none
let calls = 0;
const next = () => `call ${++calls}`;
console.log(JSON.stringify(next()), calls); // expect: "call 1" 1
const literal = (kind: "one" | "two") => JSON.stringify(kind);
console.log(literal("two"), JSON.stringify("wide", null, 2), JSON.stringify("r", (_, value) => `${value}!`)); // expect: "two" "wide" "r!"
