// expect: [ [Function: log2], [Function: isInteger], [Function: fromCharCode] ]
// expect: max sin { abs: [Function: abs] }
console.log([Math.log2, Number.isInteger, String.fromCharCode]);
const sine = Math.sin;
console.log(Math.max.name, sine.name, { abs: Math.abs });
