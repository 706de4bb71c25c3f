const byLength = ["a", "bb", "cc"].reduce<Map<number, string[]>>((m, w) => { const l = m.get(w.length) ?? []; l.push(w); m.set(w.length, l); return m; }, new Map());
console.log(byLength); // expect: Map(2) { 1 => [ 'a' ], 2 => [ 'bb', 'cc' ] }
