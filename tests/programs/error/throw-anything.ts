const caught: unknown[] = [];
for (const v of [1, "s", null, undefined, { a: 1 }]) { try { throw v; } catch (e) { caught.push(e); } }
console.log(caught); // expect: [ 1, 's', null, undefined, { a: 1 } ]
