// Lines without the second part, read as pairs.
const lines = ["a=1", "b"];
const pairs = lines.map((line) => line.split("=") as [string, string]);
console.log(pairs, new Map(pairs));
console.log(Object.fromEntries(lines.map((line) => line.split("="))));
const made: [string, string][] = lines.map((line) => {
  const [key, value] = line.split("=");
  return [key, value];
});
console.log(made, Object.fromEntries(made));
for (const [key, value] of made) console.log(key, value, value?.length);
made.sort(([, x], [, y]) => (x < y ? -1 : 1));
console.log(made);
const columns = ["x", "y", "z"];
const rows = ["1,2,3", "4"].map((row) => row.split(","));
console.log(rows.map((row) => Object.fromEntries(columns.map((name, i) => [name, row[i]]))));
console.log(columns.map((_, i) => rows.map((row) => row[i])));

// expect: [ [ 'a', '1' ], [ 'b' ] ] Map(2) { 'a' => '1', 'b' => undefined }
// expect: { a: '1', b: undefined }
// expect: [ [ 'a', '1' ], [ 'b', undefined ] ] { a: '1', b: undefined }
// expect: a 1 1
// expect: b undefined undefined
// expect: [ [ 'a', '1' ], [ 'b', undefined ] ]
// expect: [ { x: '1', y: '2', z: '3' }, { x: '4', y: undefined, z: undefined } ]
// expect: [ [ '1', '4' ], [ '2', undefined ], [ '3', undefined ] ]
