async function log(n: string, k: number) { for (let i = 0; i < k; i++) { await null; console.log(n, i); } }
function* g() { try { yield 1; yield 2; } finally { console.log("closed"); } }
async function main() {
  log("t", 8);
  for await (const x of [1, 2]) { console.log("x", x); break; }
  console.log("end");
}
async function main2() {
  log("t", 8);
  for await (const x of g()) { console.log("x", x); break; }
  console.log("end");
}
async function main3() {
  log("t", 8);
  try { for await (const x of [1, Promise.reject(new Error("no"))]) { console.log("x", x); } } catch (e) { console.log((e as Error).message); }
  console.log("end");
}
function* h() { try { yield 1; yield Promise.reject(new Error("no")); yield 3; } finally { console.log("closed"); } }
async function main4() {
  log("t", 8);
  try { for await (const x of h()) { console.log("x", x); } } catch (e) { console.log((e as Error).message); }
  console.log("end");
}
async function main5() {
  log("t", 8);
  try { for await (const x of [1,2]) { throw new Error("mine"); } } catch (e) { console.log((e as Error).message); }
  console.log("end");
}
async function main6() {
  log("t", 8);
  try { for await (const x of g()) { throw new Error("mine"); } } catch (e) { console.log((e as Error).message); }
  console.log("end");
}
async function main7() {
  log("t", 8);
  for await (const x of []) {  }
  console.log("end");
}
main().then(() => new Promise((r) => setTimeout(r, 5))).then(main2).then(() => new Promise((r) => setTimeout(r, 5))).then(main3).then(() => new Promise((r) => setTimeout(r, 5))).then(main4).then(() => new Promise((r) => setTimeout(r, 5))).then(main5).then(() => new Promise((r) => setTimeout(r, 5))).then(main6).then(() => new Promise((r) => setTimeout(r, 5))).then(main7);
// expect: t 0
// expect: t 1
// expect: x 1
// expect: t 2
// expect: end
// expect: t 3
// expect: t 4
// expect: t 5
// expect: t 6
// expect: t 7
// expect: t 0
// expect: t 1
// expect: x 1
// expect: closed
// expect: t 2
// expect: t 3
// expect: end
// expect: t 4
// expect: t 5
// expect: t 6
// expect: t 7
// expect: t 0
// expect: t 1
// expect: x 1
// expect: t 2
// expect: t 3
// expect: no
// expect: end
// expect: t 4
// expect: t 5
// expect: t 6
// expect: t 7
// expect: t 0
// expect: t 1
// expect: x 1
// expect: t 2
// expect: t 3
// expect: no
// expect: end
// expect: t 4
// expect: t 5
// expect: t 6
// expect: t 7
// expect: t 0
// expect: t 1
// expect: t 2
// expect: mine
// expect: end
// expect: t 3
// expect: t 4
// expect: t 5
// expect: t 6
// expect: t 7
// expect: t 0
// expect: t 1
// expect: closed
// expect: t 2
// expect: t 3
// expect: mine
// expect: end
// expect: t 4
// expect: t 5
// expect: t 6
// expect: t 7
// expect: t 0
// expect: t 1
// expect: end
// expect: t 2
// expect: t 3
// expect: t 4
// expect: t 5
// expect: t 6
// expect: t 7
