/** A rule or a list of rules, taken for one of any values: a list is one still. */
type Rule<T> = (value: T) => string | false;
const rules: { name?: Rule<string> | Rule<string>[]; age?: Rule<number> | Rule<number>[] } = {
  name: (name) => name === "" && "none",
  age: [(age) => age < 5 && "less than 5", (age) => age > 100 && "more than 100"],
};
const values: Record<string, unknown> = { name: "", age: 300 };
function check(key: keyof typeof rules): string[] {
  const rule = rules[key] as Rule<unknown> | Rule<unknown>[] | undefined;
  const found = (Array.isArray(rule) ? rule : rule ? [rule] : []).map((each) => each(values[key]));
  return found.filter((each) => each !== false);
}
console.log(check("name"), check("age")); // expect: [ 'none' ] [ 'more than 100' ]

const one = rules.age as Rule<unknown> | Rule<unknown>[];
console.log(Array.isArray(one), typeof one); // expect: true object
