// What has no arrays in it is copied, without its holes.
const flat = [1, , 3] as number[];
const copy = flat.flat();
copy.push(4);
console.log(flat, copy); // expect: [ 1, <1 empty item>, 3 ] [ 1, 3, 4 ]
console.log([[1, 2], [3]].flat(2), ["a"].flat(Infinity)); // expect: [ 1, 2, 3 ] [ 'a' ]
