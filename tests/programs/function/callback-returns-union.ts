const xs = [1, 2, 3].map((x) => (x > 1 ? x : null));
console.log(xs); // expect: [ null, 2, 3 ]
