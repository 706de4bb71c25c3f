interface Piece {
  readonly kind: string;
}
const row: Piece[] = new Array(2);
row[1] = { kind: "k" };
for (const piece of row) console.log(piece ? piece.kind : "none"); // expect: none
// expect: k
const names: string[] = new Array(1);
for (const name of names) console.log(name === undefined); // expect: true
