const parseInt = (text: string): string => `mine: ${text}`;
console.log(parseInt("3"), globalThis.parseInt("3"), globalThis.Math.max(1, 2)); // expect: mine: 3 3 2
globalThis.console.log(globalThis.JSON.stringify([globalThis.Number("4")])); // expect: [4]
const { floor } = globalThis.Math;
console.log(floor(2.5), globalThis.process.argv.length > 0, new globalThis.Map([[1, 2]]).size); // expect: 2 true 1
