// The source of a function is not kept, whichever way its type is written.
const task: { run: (text: string) => string } = { run: (text) => text };
console.log(task.run.toString().length);
