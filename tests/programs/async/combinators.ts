async function main() {
  try {
    await Promise.reject(new Error("bad"));
  } catch (error) {
    console.log("caught", (error as Error).message);
  }
  const settled = await Promise.allSettled([Promise.resolve(1), Promise.reject(new Error("x"))]);
  console.log(settled.map((each) => each.status));
  const later = new Promise<string>((resolve) => setTimeout(resolve, 30, "slow"));
  console.log(await Promise.race([later, Promise.resolve("fast")]));
  console.log(await Promise.any([Promise.reject(new Error("no")), later]));
  const [a, b] = await Promise.all([Promise.resolve(1), Promise.resolve("two")]);
  console.log(a, b);
  console.log(Promise.resolve(1), new Promise(() => {}));
  return "done";
}
main()
  .then((value) => console.log(value))
  .catch((error) => console.log(error));
// expect: caught bad
// expect: [ 'fulfilled', 'rejected' ]
// expect: fast
// expect: slow
// expect: 1 two
// expect: Promise { 1 } Promise { <pending> }
// expect: done
