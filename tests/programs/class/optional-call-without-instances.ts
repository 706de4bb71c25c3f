// Nothing of the class is ever made: the optional chain ends before the call, and what comes before it is done.
class Plugin {
  constructor(readonly name: string) {}
  run(times: number): string {
    return this.name.repeat(times);
  }
}
const plugins = new Map<string, Plugin>();
function find(name: string): Plugin | undefined {
  console.log("looking for", name); // expect: looking for lint
  return plugins.get(name);
}
console.log(find("lint")?.run(2)); // expect: undefined
console.log(plugins.get("format")?.run(3) ?? "no plugin"); // expect: no plugin
