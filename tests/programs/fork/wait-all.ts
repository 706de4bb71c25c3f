import { fork, waitAll, parallelMap } from "tscript";
const sq = (n: number): number => n * n;
console.log(waitAll([fork(sq, 2), fork(sq, 3)]), parallelMap([1, 2, 3], sq)); // expect: [ 4, 9 ] [ 1, 4, 9 ]
