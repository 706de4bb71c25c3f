const error = new TypeError("wrong");
console.log(error.name, error.message, String(error), error instanceof Error, error instanceof TypeError);
error.message = "changed";
console.log(error.toString(), new Error().message === "", String(new Error()));
console.log(Object.keys(error).length, typeof error.stack);
const aggregate = new AggregateError([new Error("a"), 2], "several");
console.log(aggregate.errors.length, aggregate.message);

// expect: TypeError wrong TypeError: wrong true true
// expect: TypeError: changed true Error
// expect: 0 string
// expect: 2 several
