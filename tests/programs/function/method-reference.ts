const words = ["b", "a"];
console.log(words.map(String), ["1", "2"].map(Number), [0, 1, 2].filter(Boolean)); // expect: [ 'b', 'a' ] [ 1, 2 ] [ 1, 2 ]
