function show(v: string | number | boolean): string {
  if (typeof v === "string") return "s" + v.length;
  if (typeof v === "number") return "n" + (v + 1);
  return "b" + !v;
}
console.log(show("abc"), show(4), show(true)); // expect: s3 n5 bfalse
