// A chain that ends early is a truth value where a test is wanted.
const items: { name: string; tags?: string[] }[] = [{ name: "a", tags: ["x"] }, { name: "b" }];
const pick = (all: boolean): string =>
  items.filter(({ tags }) => all || tags?.includes("x")).map(({ name }) => name).join();
console.log(pick(true), pick(false)); // expect: a,b a
const has = (all: boolean, tags?: string[]) => all && tags?.includes("x");
console.log(has(true), has(false), has(true, ["x"])); // expect: undefined false true
console.log(items.some(({ tags }) => tags !== undefined && tags?.includes("y"))); // expect: false
