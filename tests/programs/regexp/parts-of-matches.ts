// Of matches only parts are taken, which are cut out when they are read.
import { fork, wait } from "tscript";

const ENTRY = /(?<key>[a-z]+)=(?<value>\d+)?/y;
const EVERY = /([a-z])(\d)?/g;

function latest(text: string): string {
  let match;
  let out = "";
  let last: RegExpExecArray | null = null;
  ENTRY.lastIndex = 0;
  while ((match = ENTRY.exec(text)) !== null) {
    if (match[1] === "a") out += match[1] + match[2];
    else if (match.groups!.key.startsWith("b")) out += `${match.groups!.value}/${match.groups!.none}`;
    if (last !== null) out += `<${last[1]}${match[1]}${last.index}${match.index}>`;
    last = match;
    ENTRY.lastIndex++;
  }
  return out;
}
console.log(latest("a=3 b=44 a=555 c= a=6")); // expect: a344/undefined<ab04>a555<ba49><ac915>a6<ca1518>

function inLoops(text: string): number {
  const match = /(\d+),(\d*)/.exec(text)!;
  let sum = match.length;
  for (let round = 0; round < 2; round++) {
    for (let i = 0; i < match[1].length; i++) sum += match[1].charCodeAt(i) - 48;
  }
  return sum;
}
console.log(inLoops("x 123,4")); // expect: 15

function orNothing(text: string): string {
  const [whole, a, b = "none"] = text.match(/(\w)(\d)?/) ?? [];
  const [all, second] = text.match(EVERY) ?? ["no", "match"];
  return `${whole} ${a} ${b} ${all} ${second} ${text.match(EVERY)?.index} ${text.match(/b/)?.index} ${/b/.exec(text)?.input}`;
}
console.log(orNothing("a1b"), "|", orNothing("-")); // expect: a1 a 1 a1 b undefined 2 a1b | undefined undefined none no match undefined undefined undefined

function all(text: string): string {
  let out = "";
  for (const match of text.matchAll(EVERY)) out += match[1] + match.index + (match[2] ?? "-") + match[1];
  for (const [, letter, digit] of text.matchAll(/(\p{L})(\d)?/gu)) out += ` ${letter}${digit}`;
  for (const [whole] of text.matchAll(/(?:)/g)) out += `${whole.length}`;
  return out;
}
console.log(all("a1b")); // expect: a01ab2-b a1 bundefined0000

function throughHost(text: string): string {
  const match = /(?<first>\p{Lu})(?<second>\p{Ll})?/u.exec(text);
  if (!match) return "none";
  const { first, second = "?" } = match.groups!;
  return first + second + match.index + match[0] + match[1] + match[9] + match.input + match.length;
}
console.log(throughHost("éÉa"), throughHost("É"), throughHost("é")); // expect: Éa1ÉaÉundefinedéÉa3 É?0ÉÉundefinedÉ3 none

const failing: ((text: string) => unknown)[] = [
  (text) => /a(b)/.exec(text)![1],
  (text) => /a(b)/.exec(text)!.index,
  (text) => /a(b)/.exec(text)!.groups,
  (text) => text.match(/(x)/)!.groups!.name,
];
for (const fails of failing) {
  try {
    console.log(fails("x"));
  } catch (error) {
    console.log((error as Error).message);
  }
}
// expect: Cannot read properties of null (reading '1')
// expect: Cannot read properties of null (reading 'index')
// expect: Cannot read properties of null (reading 'groups')
// expect: Cannot read properties of undefined (reading 'name')

// More than parts.
function whole(text: string): (string | undefined)[] {
  const match = EVERY.exec(text);
  EVERY.lastIndex = 0;
  return match === null || match[1] === "b" ? [] : match.slice(1);
}
console.log(whole("a1"), whole("b1"), whole("a")); // expect: [ 'a', '1' ] [] [ 'a', undefined ]

function groupsOf(text: string): string {
  ENTRY.lastIndex = 0;
  const match = ENTRY.exec(text);
  const groups = match?.groups;
  return match === null || groups === undefined ? "" : match[0] + Object.keys(groups).join();
}
console.log(groupsOf("k=1")); // expect: k=1key,value

function* steps(text: string): Generator<string> {
  for (let match = EVERY.exec(text); match; match = EVERY.exec(text)) {
    yield match[1];
    yield match[1] + match[2];
  }
}
console.log([...steps("a1b2")].join()); // expect: a,a1,b,b2

const tasks = Array.from({ length: 8 }, (_, i) =>
  fork(() => {
    let sum = 0;
    for (let round = 0; round < 50; round++) {
      const match = /(\d+)-(?<rest>\d+)/.exec(`x${i}-${round}`);
      if (match) sum += Number(match[1]) * Number(match.groups!.rest) + match.index;
    }
    return sum;
  }),
);
console.log(tasks.map((task) => wait(task)).join()); // expect: 50,1275,2500,3725,4950,6175,7400,8625
