import { fork, wait, type Future } from "tscript";

interface Job {
  name: string;
  result: Future<number>;
}
const square = (n: number) => n * n;
const jobs: Job[] = [1, 2, 3].map((n) => ({ name: "job" + n, result: fork(square, n) }));
for (const job of jobs) console.log(job.name, wait(job.result));
const { result } = jobs[1]!;
console.log(result.wait() + jobs[2]!.result.wait());

// expect: job1 1
// expect: job2 4
// expect: job3 9
// expect: 13
