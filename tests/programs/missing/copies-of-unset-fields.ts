// Fields that nobody has set, and parts that only an assertion says are there, also in copies.
class Task {
  title!: string;
  priority!: number;
  isDone!: boolean;
  run!: () => void;
}
const task = new Task();
const copy = { ...task };
console.log(Object.entries(copy), copy.priority, copy.isDone);
// expect: [
// expect:   [ 'title', undefined ],
// expect:   [ 'priority', undefined ],
// expect:   [ 'isDone', undefined ],
// expect:   [ 'run', undefined ]
// expect: ] undefined undefined
const assigned = Object.assign({ more: 1 }, task);
console.log(assigned.isDone, assigned.priority, Object.keys(assigned).length); // expect: undefined undefined 5
for (const call of [() => task.run(), () => copy.run()]) {
  try {
    call();
  } catch (error) {
    console.log((error as Error).message);
  }
}
// expect: task.run is not a function
// expect: copy.run is not a function
function made(part: Partial<Task>): Task {
  return part as Task;
}
console.log(made({}).isDone, made({}).priority, made({ title: "t" }).title, made({}).title); // expect: undefined undefined t undefined
let total: number;
function add(): void {
  console.log(total);
  total = 1;
}
add(); // expect: undefined
add(); // expect: 1
