const values: (string | number | boolean | null | undefined)[] = ["", "a", 0, 1, true, false, null, undefined];
for (const v of values) console.log(v ? "yes" : "no", !v);
// expect: no true
// expect: yes false
// expect: no true
// expect: yes false
// expect: yes false
// expect: no true
// expect: no true
// expect: no true
