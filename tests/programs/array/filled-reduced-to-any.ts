const costs = new Array(3).fill(1);
console.log(costs.reduce((all: any, each) => all + each, ""));
console.log(costs.map((each) => each + "a"), costs.concat(["z"]), costs.includes("1"));
// expect: 111
// expect: [ '1a', '1a', '1a' ] [ 1, 1, 1, 'z' ] false
