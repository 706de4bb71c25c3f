interface Body {
  readonly id: number;
  at: number;
  mass: number;
  fixed?: boolean;
}
type Given = Partial<Omit<Body, "id">> & Pick<Body, "at">;
const make = (given: Given): Body => ({ mass: 1, ...given, id: 0 });
console.log(make({ at: 1, mass: 3, fixed: true }), make({ at: 2 }));
const massOf = (given: Partial<Body> & { at: number }): number | undefined => given.mass;
console.log(massOf({ at: 1, mass: 4 }), massOf({ at: 1 }));
type Kind = "circle" | "box";
const tests: Record<`${Kind}-${Kind}`, string> = { "circle-circle": "cc", "circle-box": "cb", "box-circle": "bc", "box-box": "bb" };
for (const a of ["circle", "box"] as Kind[]) console.log(tests[`${a}-${a}`], tests[`${a}-box`]);

// expect: { mass: 3, at: 1, fixed: true, id: 0 } { mass: 1, at: 2, id: 0 }
// expect: 4 undefined
// expect: cc cb
// expect: bb bb
