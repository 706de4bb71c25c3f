// String.raw in a variable, an object or an argument is a tag as any other.
const html = String.raw;
console.log(html`<p>${1 + 1}\n</p>`, html.name, html.length); // expect: <p>2\n</p> raw 1
const css = String.raw;
console.log(css`a\t${"x"}b${null}`); // expect: a\txbnull
const tags = {
  html: String.raw,
  loud: (texts: TemplateStringsArray, ...values: unknown[]): string => String.raw(texts, ...values).toUpperCase(),
};
console.log(tags.html`q\n${[1, 2]}`, tags.loud`a\n${3}`); // expect: q\n1,2 A\N3
function tagged(tag: (texts: TemplateStringsArray, ...values: any[]) => string): string {
  return tag`x\y${1}`;
}
console.log(tagged(String.raw), tagged(html), tagged((texts, ...values) => texts.raw.join("|") + values.length)); // expect: x\y1 x\y1 x\y|1
console.log(String.raw({ raw: ["a", "b", "c"] }, 1, 2)); // expect: a1b2c
