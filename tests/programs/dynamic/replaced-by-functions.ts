// `replace` of a text of unknown type: a text or a function replaces, which only the run knows.
const shout = (text: string): string =>
  text.replace(/`([^`]+)`/g, (_, code) => code.replace(/[&<>]/g, (each: string) => `[${each}]`));
console.log(shout("see `a < b && c`")); // expect: see a [<] b [&][&] c

const text: any = "a-b-a";
console.log(text.replace("a", "x"), text.replace("a", () => "y"), text.replace(/a/g, "z")); // expect: x-b-a y-b-a z-b-z
console.log(text.replaceAll("a", (each: string) => each + each), text.replaceAll(/a/g, "$&1")); // expect: aa-b-aa a1-b-a1
console.log(text.replace(/(\w)-(\w)/, (_: string, a: string, b: string, at: number) => b + at + a)); // expect: b0a-a
console.log(text.replace("b", () => 7), text.replace("b", 8), text.replace("b")); // expect: a-7-a a-8-a a-undefined-a

function change(by: any): string {
  return "1,2".replace(",", by).replaceAll(/\d/g, by);
}
console.log(change("."), change((each: string) => `<${each}>`)); // expect: ... <1><,><2>
