console.log(Number([5]), Number([]), Number([1, 2]), +["7"]);
const list: any = [1];
console.log(list.hasOwnProperty("length"), list.hasOwnProperty("0"), list.hasOwnProperty("1"), "length" in list);
const separator: any = undefined;
console.log("a,b".split(separator), "a,b".split(separator, 0), "a,b".split(","));

// expect: 5 0 NaN 7
// expect: true true false true
// expect: [ 'a,b' ] [] [ 'a', 'b' ]
