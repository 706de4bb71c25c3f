type Names<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Names<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

function fill<Path extends string>(path: Path, values: Record<Names<Path>, string>): string {
  let text: string = path;
  for (const [name, value] of Object.entries<string>(values)) {
    text = text.replace(`:${name}`, value);
  }
  return text;
}
console.log(fill("/user/:id/post/:slug", { id: "7", slug: "hi" })); // expect: /user/7/post/hi
