// The flag `d` says where every group is.
const match = /a(?<letter>b)?(c)?/d.exec("xab");
console.log(match?.indices, match?.indices?.[1], match?.indices?.groups?.letter, match!.indices![2]);
console.log(/a/.exec("a")?.indices);
// expect: [
// expect:   [ 1, 3 ],
// expect:   [ 2, 3 ],
// expect:   undefined,
// expect:   groups: [Object: null prototype] { letter: [ 2, 3 ] }
// expect: ] [ 2, 3 ] [ 2, 3 ] undefined
// expect: undefined
