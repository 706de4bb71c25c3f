interface HasLength { length: number }
function size(h: HasLength): number { return h.length; }
console.log(size({ length: 3 }), size({ length: 4 })); // expect: 3 4
