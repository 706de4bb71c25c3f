const job = {
  n: 1,
  async run() {
    await null;
    return this.n;
  },
};
console.log(await job.run(), await { ...job, n: 2 }.run()); // expect: 1 2
const { run } = job;
try {
  await run();
} catch (error) {
  console.log((error as Error).message); // expect: Cannot read properties of undefined (reading 'n')
}
