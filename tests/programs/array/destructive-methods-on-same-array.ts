const a = [1, 2, 3, 4, 5, 6];
a.splice(1, 2, ...a.slice(-2));
console.log(a);
a.push(...a);
console.log(a);
a.unshift(a.pop()!);
console.log(a.reverse());
// expect: [ 1, 5, 6, 4, 5, 6 ]
// expect: [
// expect:   1, 5, 6, 4, 5,
// expect:   6, 1, 5, 6, 4,
// expect:   5, 6
// expect: ]
// expect: [
// expect:   5, 4, 6, 5, 1,
// expect:   6, 5, 4, 6, 5,
// expect:   1, 6
// expect: ]
