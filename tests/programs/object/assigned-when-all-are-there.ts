// expect: { a: 1, b: undefined }
// expect: { a: 1, b: undefined, c: 2 }
// expect: source { a: 1, b: undefined }
// expect: get a
// expect: { a: 5, b: 2 }
// expect: source { a: 5, b: 2 }
// expect: get a
// expect: { z: 1, a: 5, b: 2 }
// expect: { x: 2, y: 2 } { x: 10, y: 3 }
// expect: first
// expect: second
// expect: end
// expect: get a
// expect: { a: 5, b: 2 }
// expect: first
// expect: second
// expect: end
// expect: get a
// expect: { z: 1, b: 2, a: 5 }
// expect: first
// expect: second
// expect: end
// expect: source { a: 5, b: 2 }
// expect: get a
// expect: { a: 5, b: 2 }
// expect: { a: 3, b: 2 } {}
// expect: { n: 1, m: 2 }
// All sources of Object.assign are evaluated before the first is copied.
const target: { a?: number; b?: number } = {};
Object.assign(target, { a: 1 }, { b: target.a });
console.log(target);
const loose: any = {};
Object.assign(loose, { a: 1 }, { b: loose.a, c: 2 });
console.log(loose);
const watched = {
  get a(): number {
    console.log("get a");
    return 5;
  },
};
function source(): { b: number } {
  console.log("source", target);
  return { b: 2 };
}
console.log(Object.assign(target, watched, source()));
console.log(Object.assign({ z: 1 }, watched, source()));
const state = { x: 1 };
function change(): { y: number } {
  state.x++;
  return { y: state.x };
}
console.log(Object.assign({}, state, change()), Object.assign(state, { x: 10 }, change()));
function* sources(): Generator<{ a?: number; b?: number }> {
  console.log("first");
  yield watched;
  console.log("second");
  yield { b: 2 };
  console.log("end");
}
console.log(Object.assign({}, ...sources()));
console.log(Object.assign({ z: 1 }, { b: 1 }, ...(sources() as any)));
console.log(Object.assign(target, ...sources(), source()));
const list = [{ a: 1 }, { b: 2 }, { a: 3 }];
console.log(Object.assign({}, ...list), Object.assign({}, ...[]));
async function later(): Promise<void> {
  const from = { n: 1 };
  const made = Object.assign({}, from, await Promise.resolve({ m: 2 }));
  console.log(made);
}
later();
