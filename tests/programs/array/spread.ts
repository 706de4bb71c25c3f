const a = [1, 2];
const b = [0, ...a, 3, ..."hi"];
console.log(b, [...b].length, Math.max(...a)); // expect: [ 0, 1, 2, 3, 'h', 'i' ] 6 2
