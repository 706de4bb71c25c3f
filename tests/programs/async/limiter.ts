const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
class Limiter {
  private queue: (() => void)[] = [];
  private active = 0;
  constructor(private readonly limit: number) {}
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.active >= this.limit) await new Promise<void>((resolve) => this.queue.push(resolve));
    this.active++;
    try {
      return await work();
    } finally {
      this.active--;
      this.queue.shift()?.();
    }
  }
}
async function main() {
  const limiter = new Limiter(2);
  const work = (n: number) => async () => {
    console.log("start", n);
    await sleep(20 * n);
    console.log("end", n);
    return n * n;
  };
  console.log(await Promise.all([1, 2, 3].map((n) => limiter.run(work(n)))));
}
main();
// expect: start 1
// expect: start 2
// expect: end 1
// expect: start 3
// expect: end 2
// expect: end 3
// expect: [ 1, 4, 9 ]
