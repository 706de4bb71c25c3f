// What was caught is said to have properties that it may have or not.
class HttpError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}
const causes = [
  () => Object.assign(new Error("refused"), { code: "E1", status: 4 }),
  () => new TypeError("no number"),
  () => new HttpError(404, "not found"),
];
for (const cause of causes) {
  try {
    throw cause();
  } catch (error) {
    const { code, status } = error as { code?: string; status?: number };
    console.log(code, status, (error as { message: string }).message, (error as { details?: string[] }).details ?? "none");
  }
}
// expect: E1 4 refused none
// expect: undefined undefined no number none
// expect: undefined 404 not found none
class Point {
  constructor(
    readonly x: number,
    readonly y: number,
  ) {}
}
const found: unknown[] = [new Point(1, 2), { label: "here" }];
console.log(found.map((each) => (each as { label?: string }).label ?? (each as { x?: number }).x)); // expect: [ 1, 'here' ]
