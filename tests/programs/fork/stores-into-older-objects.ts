// Whatever way a new object gets into an older one, it lives as long as that: in tasks, and in what waits for them.
import { type Future, fork, wait } from "tscript";

interface Named {
  name: string;
}
class Box implements Named {
  name = "";
  next: Box | undefined = undefined;
  any: Box | number | string = 0;
}
class Tag implements Named {
  name = "";
}

let latest: Box | undefined;

function box(name: string): Box {
  const made = new Box();
  made.name = name + name;
  return made;
}

function rename(named: Named, i: number): void {
  named.name = `n${i}` + "-";
}

function fill(count: number): string {
  const old = new Box();
  const tag = new Tag();
  const list: Box[] = [];
  const mixed: (Box | number | string)[] = [0, 0];
  const map = new Map<string, Box>();
  const nested: Future<Box>[] = [];
  let captured = new Box();
  const capture = (i: number) => {
    captured = box(`c${i}`);
  };
  let text = "";
  let last = "";
  const beyond: Box[] = [];
  for (let i = 0; i < count; i++) {
    old.next = box(`o${i}`);
    old.any = i % 2 === 0 ? box(`a${i}`) : `s${i}` + "!";
    rename(i % 2 === 0 ? old : tag, i);
    list.push(box(`l${i}`));
    list[i >> 1] = box(`i${i}`);
    mixed[1] = box(`m${i}`);
    mixed.push(`x${i}` + "y");
    map.set(`k${i % 5}`, box(`v${i}`));
    capture(i);
    text += `piece number ${i}, `;
    last += text.charAt(text.length - 3);
    nested.push(fork(box, `f${i}`));
    list.splice(i >> 2, 1, box(`w${i}`));
    beyond[beyond.length] = box(`b${i}`);
  }
  const names = [
    old.next?.name,
    old.any instanceof Box ? old.any.name : old.any,
    old.name,
    tag.name,
    list.map((each) => each.name).join(),
    mixed.map((each) => (each instanceof Box ? each.name : each)).join(),
    [...map.values()].map((each) => each.name).join(),
    captured.name,
    last,
    nested.map((each) => wait(each).name).join(),
    beyond.map((each) => each.name).join(),
  ];
  return names.join(" ");
}

function remember(i: number): void {
  latest = box(`g${i}`);
}

const left = fork(fill, 7);
const right = fork(fill, 4);
for (let i = 0; i < 20; i++) remember(i);
console.log(latest?.name);
console.log(wait(left));
console.log(wait(right));

// expect: g19g19
// expect: o6o6 a6a6 n6- n5- w3w3,w6w6,i5i5,i6i6,l4l4,l5l5,l6l6 0,m6m6,x0y,x1y,x2y,x3y,x4y,x5y,x6y v5v5,v6v6,v2v2,v3v3,v4v4 c6c6 0123456 f0f0,f1f1,f2f2,f3f3,f4f4,f5f5,f6f6 b0b0,b1b1,b2b2,b3b3,b4b4,b5b5,b6b6
// expect: o3o3 s3! n2- n3- w3w3,i3i3,l2l2,l3l3 0,m3m3,x0y,x1y,x2y,x3y v0v0,v1v1,v2v2,v3v3 c3c3 0123 f0f0,f1f1,f2f2,f3f3 b0b0,b1b1,b2b2,b3b3
