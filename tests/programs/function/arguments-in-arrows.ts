function each(..._values: number[]): number[] {
  const twice = (): number[] => Array.from(arguments, (value) => value * 2);
  return [1].flatMap(() => [arguments.length, ...twice()]);
}
console.log(each(4, 5)); // expect: [ 2, 8, 10 ]
class Point {
  readonly given: number;
  constructor(_x?: number, _y?: number) {
    this.given = arguments.length;
  }
}
class Named extends Point {}
console.log(new Point().given, new Point(1).given, new Named(1, undefined).given); // expect: 0 1 2
