// Whoever walks over an array finds undefined where it has holes, however they came there.
function grid(size: number): boolean[][] {
  const rows: boolean[][] = [];
  for (let y = 0; y < size; y++) {
    rows[y] = [];
    for (let x = 0; x < size; x++) if ((x + y) % 2) rows[y][x] = true;
  }
  return rows;
}

const rows = grid(3);
console.log(rows.map((row) => [...row])); // expect: [ [ undefined, true ], [ true, undefined, true ], [ undefined, true ] ]
const [, ...rest] = rows[1];
console.log(rest, [false, ...rows[0]]); // expect: [ undefined, true ] [ false, undefined, true ]
const counts: number[] = [];
for (let i = 0; i < 4; i++) if (i > 1) counts[i] = i;
const [first, ...others] = counts;
console.log(counts, [...counts]); // expect: [ <2 empty items>, 2, 3 ] [ undefined, undefined, 2, 3 ]
console.log(first, others, [1, ...counts]); // expect: undefined [ undefined, 2, 3 ] [ 1, undefined, undefined, 2, 3 ]
console.log(counts.slice(1), rows[0].concat([false])); // expect: [ <1 empty item>, 2, 3 ] [ <1 empty item>, true, false ]
