console.log(new Array("3"), new Array<string>(2).length, Array(4).length, Array("a", "b"), new Array(true)); // expect: [ '3' ] 2 4 [ 'a', 'b' ] [ true ]
