const o = { a: { b: { c: 5 } }, list: [{ d: 1 }] };
o.a.b.c++;
console.log(o.a.b.c, o.list[0]!.d, o); // expect: 6 1 { a: { b: { c: 6 } }, list: [ { d: 1 } ] }
