const base = 10;
function three(): number {
  return 3;
}
enum Level {
  Low = base,
  Length = "abcd".length,
  Called = three(),
  Next = Low + 1,
}
console.log(Level.Low, Level.Length, Level.Called, Level.Next); // expect: 10 4 3 11
console.log(Level[4], Level[10], Level["Called"]); // expect: Length Low 3
