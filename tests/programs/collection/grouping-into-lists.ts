const groups = new Map<number, string[]>();
for (const word of ["a", "bb", "c", "dd", "eee"]) {
  const list = groups.get(word.length);
  if (list) list.push(word);
  else groups.set(word.length, [word]);
}
console.log(groups); // expect: Map(3) { 1 => [ 'a', 'c' ], 2 => [ 'bb', 'dd' ], 3 => [ 'eee' ] }
console.log(groups.get(4)?.length, groups.get(2)?.length); // expect: undefined 2
