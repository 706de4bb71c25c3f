const numbers = new Array(3).fill(0);
numbers[0] = undefined;
numbers[1] = null;
console.log(numbers, numbers[0], typeof numbers[1]);
const flags = Array(3).fill(true);
flags[0] = [1];
console.log(flags, flags[0][0]);
const texts = new Array(2).fill("");
texts[1] = { deep: 1 };
console.log(texts, texts[1].deep);
// expect: [ undefined, null, 0 ] undefined object
// expect: [ [ 1 ], true, true ] 1
// expect: [ '', { deep: 1 } ] 1
