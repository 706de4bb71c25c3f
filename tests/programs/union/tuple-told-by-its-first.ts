// expect: [ 'L', 3, 0 ] [ 'L', 0, 4 ] [ 'Z' ]
type Segment = ["H", number] | ["V", number] | ["Z"] | ["L", number, number];
function normal(segment: Segment): Segment {
  const [command] = segment;
  if (command === "H") return ["L", segment[1], 0];
  return command === "V" ? ["L", 0, segment[1]] : segment;
}
console.log(normal(["H", 3]), normal(["V", 4]), normal(["Z"]));
