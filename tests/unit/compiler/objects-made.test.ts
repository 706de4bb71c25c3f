/** Of classes and shapes of which no object is made, code that sees objects through an interface has no functions: each would bring what it calls. */
import { expect } from "chai";
import { checkProgram } from "../../../compiler/check/check-program.ts";
import { compile } from "../../../compiler/index.ts";
import { lower } from "../../../compiler/lower/lower.ts";
import { memoryHost } from "../../harness/memory-host.ts";

const PROGRAM = `
interface Named {
  readonly title: string;
}
class Book {
  title = "a book";
}
class Film {
  get title(): string {
    return "a film";
  }
}
class Song {
  get title(): string {
    return "a song";
  }
}
function show(each: Named | undefined): void {
  console.log(each === undefined ? "nothing" : each.title);
}
let song: Song | undefined;
show(new Book());
show(new Film());
show(song);
`;

/** Names of the functions that lowering makes of a program, or what keeps it from making them. */
function functionsOf(text: string): string[] {
  const { program } = checkProgram("/main.ts", memoryHost({ "/main.ts": text }));
  const lowered = program && lower(program);
  return lowered?.module?.functions.map(({ name }) => name) ?? ["no module"];
}

describe("objects that are made", () => {
  const bridges = (text: string): number =>
    functionsOf(text).filter((name) => name === "get title").length;

  it("alone are what an interface has functions for", () => {
    const made = PROGRAM.replace("let song: Song | undefined;", "const song = new Song();");
    expect(bridges(made) - bridges(PROGRAM)).to.equal(1);
  });

  it("may be of any class where functions are called from outside", () => {
    const exported = PROGRAM.replace("function show", "export function show");
    const { module } = compile("/main.ts", memoryHost({ "/main.ts": exported }), {
      exports: ["show"],
    });
    const song = module?.types.find((type) => type.kind === "struct" && type.name === "Song");
    expect(song?.kind === "struct" && song.methods.includes(-1)).to.equal(false);
  });
});
