// What writes lists of texts and numbers knows nothing of the objects that the program has besides.
class Point {
  x = 1;
  toJSON() { return "a point"; }
}
const names = ["a", 'b"', "c"];
const rows = [[1, 2.5], [], [Number.NaN, -0, Infinity]];
console.log(JSON.stringify(names), JSON.stringify(rows)); // expect: ["a","b\"","c"] [[1,2.5],[],[null,0,null]]
console.log(JSON.stringify(names.map((name) => name.length > 1)), JSON.stringify([...names].sort().slice(1))); // expect: [false,true,false] ["b\"","c"]
const sparse: string[] = ["x"];
sparse[2] = "z";
console.log(JSON.stringify(sparse), JSON.stringify(rows[1])); // expect: ["x",null,"z"] []
console.log(JSON.stringify(new Uint8Array([1, 2])), JSON.stringify(4), JSON.stringify(names.length === 3)); // expect: {"0":1,"1":2} 4 true
console.log(JSON.stringify([["deep"]], null, 1).split("\n").length, new Point().x); // expect: 5 1
