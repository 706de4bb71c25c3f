// Text is read as one of several kinds of objects, which only what it says can tell.
type Shape = { kind: "circle"; r: number } | { kind: "rect"; w: number; h: number };
const area = (shape: Shape): number =>
  shape.kind === "circle" ? 3 * shape.r ** 2 : shape.w * shape.h;
const one = JSON.parse('{"kind":"rect","w":2,"h":3}') as Shape;
console.log(area(one), one);
// expect: 6 { kind: 'rect', w: 2, h: 3 }

interface Ping {
  type: "ping";
  id: number;
}
interface Say {
  type: "say";
  text: string;
  to?: string[];
}
interface Batch {
  type: "batch";
  items: Message[];
}
type Message = Ping | Say | Batch;
function handle(message: Message): string {
  switch (message.type) {
    case "ping":
      return `pong ${message.id + 1}`;
    case "say":
      return `${message.to?.join(",") ?? "all"}: ${message.text}`;
    case "batch":
      return message.items.map(handle).join(" | ");
  }
}
const lines = [
  '{"type":"ping","id":1}',
  '{"type":"say","text":"hi","to":["a","b"]}',
  '{"type":"batch","items":[{"type":"ping","id":2},{"type":"say","text":"x"}]}',
];
for (const line of lines) console.log(handle(JSON.parse(line)));
// expect: pong 2
// expect: a,b: hi
// expect: pong 3 | all: x

interface Saved {
  version: number;
  shapes: Shape[];
  last: Shape | null;
}
const saved: Saved = JSON.parse('{"version":2,"shapes":[{"kind":"circle","r":1}],"last":null}');
saved.shapes.push({ kind: "rect", w: 1, h: 1 }, one);
saved.last = saved.shapes[0]!;
if (saved.last.kind === "circle") saved.last.r += 1;
console.log(saved.shapes.map(area), JSON.stringify(saved.last), { ...one, w: 5 });
// expect: [ 12, 1, 6 ] {"kind":"circle","r":2} { kind: 'rect', w: 5, h: 3 }

type Loaded<T> = { ok: true; value: T } | { ok: false; error: string };
function load<T>(text: string): Loaded<T> {
  try {
    return { ok: true, value: JSON.parse(text) as T };
  } catch (error) {
    return { ok: false, error: (error as Error).name };
  }
}
const loaded = load<Shape | number[]>('[1,2]');
console.log(loaded, load<Shape>("{").ok, load<Message>('{"type":"ping","id":7}'));
// expect: { ok: true, value: [ 1, 2 ] } false { ok: true, value: { type: 'ping', id: 7 } }
const answer: Loaded<number> = JSON.parse('{"ok":true,"value":4}');
console.log(answer.ok ? answer.value + 1 : answer.error);
// expect: 5
