interface Level { counts: number[]; rows: string[][] }
const level: Level = { counts: Array(2).fill(1), rows: Array.from({ length: 2 }, () => Array(2).fill("-")) };
const table: number[][] = Array(2).fill(null).map(() => new Array(2).fill(0));
const perhaps: (boolean | undefined)[] = new Array(2).fill(undefined);
perhaps[1] = true;
function pick(given: number[] = new Array(2).fill(4)): number[] {
  return given.length > 1 ? new Array(1).fill(2) : given;
}
class Store {
  counts: number[];
  constructor(readonly names: (string | null)[] = new Array(1).fill(null)) {
    this.counts = new Array(2).fill(0);
  }
}
console.log(level, table, perhaps, pick(), pick([7]), new Store());
// expect: { counts: [ 1, 1 ], rows: [ [ '-', '-' ], [ '-', '-' ] ] } [ [ 0, 0 ], [ 0, 0 ] ] [ undefined, true ] [ 2 ] [ 7 ] Store { names: [ null ], counts: [ 0, 0 ] }
