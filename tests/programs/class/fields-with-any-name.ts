// Read-only fields whose names are no identifiers, and constants of symbols as static fields.
class Link {
  static readonly any: unique symbol = Symbol("any");
  static readonly none = Symbol("none");
  readonly "/": number;
  readonly "content-type" = "link";
  constructor(bytes: number) {
    this["/"] = bytes;
  }
}
const link = new Link(3);
const names = { [Link.any]: "any", [Link.none]: "none" };
console.log(link["/"], link, names[Link.any], names);
function kind(which: string | typeof Link.any): string {
  return which === Link.any ? "any" : which;
}
console.log(kind(Link.any), kind("one"), String(Link.any));
// expect: 3 Link { '/': 3, 'content-type': 'link' } any { [Symbol(any)]: 'any', [Symbol(none)]: 'none' }
// expect: any one Symbol(any)
