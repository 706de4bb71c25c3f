// `const S` stands within the parameter's type: what is written there is still taken literally.
type Option = { kind: "text" | "number"; choices?: readonly string[] };
type ValueOf<O extends Option> = O["kind"] extends "text"
  ? O["choices"] extends readonly (infer Choice)[]
    ? Choice
    : string
  : number;
interface Command<S extends Record<string, Option>> {
  name: string;
  options: S;
  run(values: { -readonly [K in keyof S]: ValueOf<S[K]> }): void;
}
const command = <const S extends Record<string, Option>>(it: Command<S>): Command<S> => it;

const build = command({
  name: "build",
  options: { target: { kind: "text", choices: ["web", "node"] }, level: { kind: "number" } },
  run(values) {
    const target: "web" | "node" = values.target;
    console.log(target, values.level + 1);
  },
});
build.run({ target: "web", level: 2 }); // expect: web 3
console.log(build.options.target.choices.join("|"), build.name); // expect: web|node build
