// What is done to undefined throws the TypeErrors that Node throws, which can be caught.
const attempt = (run: () => unknown) => {
  try {
    console.log(run());
  } catch (error) {
    console.log((error as Error).message);
  }
};
const note = (value: number) => {
  console.log("evaluated", value);
  return value;
};
const rows: number[][] = [[1]];
const points: { x: number }[] = [];
attempt(() => rows[5]![0]); // expect: Cannot read properties of undefined (reading '0')
attempt(() => {
  rows[5]![0] = note(1);
});
// expect: evaluated 1
// expect: Cannot set properties of undefined (setting '0')
attempt(() => {
  points[0]!.x = note(2);
});
// expect: evaluated 2
// expect: Cannot set properties of undefined (setting 'x')
const handlers: { run?: () => number } = {};
attempt(() => handlers.run!()); // expect: handlers.run is not a function
const unknown: any = { list: [1], text: "t" };
attempt(() => unknown.missing()); // expect: unknown.missing is not a function
attempt(() => unknown.text.missing(1)); // expect: unknown.text.missing is not a function
attempt(() => unknown.list[0]()); // expect: unknown.list[0] is not a function
attempt(() => unknown.nothing.x); // expect: Cannot read properties of undefined (reading 'x')
attempt(() => {
  unknown.nothing.x = 1;
}); // expect: Cannot set properties of undefined (setting 'x')
attempt(() => unknown.text()); // expect: unknown.text is not a function
