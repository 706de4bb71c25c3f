type Rule = string | readonly [(word: string) => boolean, string];
const rules: Readonly<Record<string, Rule>> = { a: "x", b: [(word) => word.length > 1, "y"] };
for (const [key, rule] of Object.entries(rules)) {
  if (Array.isArray(rule) && !rule[0]("ab")) continue;
  console.log(key, Array.isArray(rule) ? rule[1] : rule); // expect: a x
  // expect: b y
}
