const a = [1, 2, 3, 4];
console.log(a.slice(), a.slice(1), a.slice(-2), a.slice(1, -1), a.slice(3, 1), a.slice(9));
console.log(a.concat(5), a.concat([6, 7], 8, [[9]].flat()), a.concat());
const copy = a.slice();
copy[0] = 99;
console.log(a[0], copy[0]);
// expect: [ 1, 2, 3, 4 ] [ 2, 3, 4 ] [ 3, 4 ] [ 2, 3 ] [] []
// expect: [ 1, 2, 3, 4, 5 ] [
// expect:   1, 2, 3, 4,
// expect:   6, 7, 8, 9
// expect: ] [ 1, 2, 3, 4 ]
// expect: 1 99
