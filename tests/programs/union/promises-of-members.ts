// Generic methods of a union are called as one where their type parameters are alike.
const one = async (): Promise<number> => 1;
const two = async (): Promise<string> => {
  throw new Error("two");
};
for (const start of [() => one(), () => two()]) {
  console.log(await start().catch((error: Error) => error.message)); // expect: 1
  // expect: two
}
const first = await [one(), one().then(String)][1]!.then((value) => [value], () => [0]);
console.log(first); // expect: [ '1' ]
