// args: one two=2 --three
const args = process.argv.slice(2);
console.log(args.length, args); // expect: 3 [ 'one', 'two=2', '--three' ]
console.log(args.includes("--three"), process.argv.length > 4); // expect: true true
