// Objects with a method `then` are awaited as promises are.
const thenable = {
  then(resolve: (value: number) => void) {
    console.log("then");
    resolve(5);
  },
};
class Query<T> {
  constructor(private readonly rows: T) {}
  then(done: (value: T) => void) {
    done(this.rows);
  }
}
class Failing {
  then(_resolve: (value: string) => void, reject: (reason: unknown) => void) {
    reject(new Error("refused"));
  }
}
async function run() {
  console.log("value", (await thenable) + 1);
  const rows = await new Query(["a", "b"]);
  console.log(rows.length, await Promise.resolve().then(() => thenable as unknown));
  try {
    await new Failing();
  } catch (error) {
    console.log((error as Error).message);
  }
  return thenable;
}
void run().then((value) => console.log("done", value));
console.log("sync");
// expect: sync
// expect: then
// expect: value 6
// expect: then
// expect: 2 5
// expect: refused
// expect: then
// expect: done 5
