// What a test has said of `groups.level` holds for `const { level } = groups`.
type Level = "INFO" | "WARN";
const isLevel = (text: string | undefined): text is Level => text === "INFO" || text === "WARN";
function parse(line: string): { level: Level; message: string } | undefined {
  const groups = line.match(/^(?<level>\w+) (?<message>.*)$/)?.groups;
  if (!groups || !isLevel(groups.level)) return undefined;
  const { level, message } = groups;
  return { level, message };
}
console.log(parse("INFO it begins"), parse("NOISE it ends")); // expect: { level: 'INFO', message: 'it begins' } undefined

function sum(given: { n: unknown; at: object }): number {
  if (typeof given.n !== "number" || !(given.at instanceof Date)) return -1;
  const { n, at } = given;
  return n + at.getTime();
}
console.log(sum({ n: 2, at: new Date(40) }), sum({ n: "2", at: [] })); // expect: 42 -1
