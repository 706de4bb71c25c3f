function show(strings: TemplateStringsArray, ...values: unknown[]): string {
  return `${strings.join("_")} ${strings.raw.join("_")} ${values.join()}`;
}
console.log(show`a${1}b${true}c`); // expect: a_b_c a_b_c 1,true
console.log(show`line\n${2}` === "line\n_ line\\n_ 2"); // expect: true

const seen = new Set<TemplateStringsArray>();
const keep = (strings: TemplateStringsArray) => seen.add(strings).size;
for (let i = 0; i < 3; i++) keep`again`;
console.log(seen.size, keep`other`); // expect: 1 2

const html = { escape: (s: TemplateStringsArray, ...v: string[]) => s[0] + v[0] + s[1] };
console.log(html.escape`<b>${"x"}</b>`); // expect: <b>x</b>
console.log(String.raw`a\n${1 + 1}`); // expect: a\n2
