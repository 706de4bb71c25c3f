// Pieces that are missing, empty, long, put together before, of one and two bytes a unit; separators of all these kinds.
const base = ["a", "", "bcd", `long text that is more than twenty four units ${"x".repeat(30)}`, "é", "0"];
const joined: string[] = [];
for (const separator of ["", ",", "—", "a separator of many units, more than a few"]) {
  joined.push(base.join(separator), [].join(separator), ["x"].join(separator), ["", ""].join(separator));
  joined.push([...base, "日本"].join(separator), [1, null, undefined, 2.5, true].join(separator));
  const holes = new Array<string>(4);
  holes[1] = "q";
  joined.push(holes.join(separator));
  const ropes: string[] = [];
  for (let i = 0; i < 20; i++) ropes.push("rope" + i + "part of a rope that is long" + i * 3 + "and more");
  joined.push(ropes.join(separator));
  ropes.push("wide 日" + "part of a rope that is long" + 3);
  joined.push(ropes.join(separator));
}
let hash = 0;
for (const text of joined) for (let i = 0; i < text.length; i++) hash = (hash * 31 + text.charCodeAt(i)) | 0;
console.log(hash); // expect: 1942707716
console.log(joined.map((text) => text.length).join()); // expect: 82,0,1,0,84,8,1,846,880,87,0,1,1,90,12,4,865,900,87,0,1,1,90,12,4,865,900,292,0,1,42,336,176,127,1644,1720
console.log(joined[5], joined[6], joined[14]); // expect: 12.5true q 1,,,2.5,true
