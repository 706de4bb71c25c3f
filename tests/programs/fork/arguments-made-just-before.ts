// Arguments belong to the forking task's worker until the task is handed over, and to all from then on.
import { type Future, fork, wait } from "tscript";

interface Order {
  readonly name: string;
  readonly parts: string[];
}

function describe(order: Order, count: number): string {
  const lines: string[] = [];
  for (let i = 0; i < count; i++) lines.push(`${order.name}: ${order.parts.join("+")}`);
  return lines.join("; ");
}

const descriptions: Future<string>[] = [];
for (let i = 0; i < 6; i++) {
  const parts: string[] = [];
  for (let j = 0; j <= i; j++) parts.push(`p${i * j}`);
  descriptions.push(fork(describe, { name: `order ${i}`, parts }, 3));
}
for (const each of descriptions) console.log(wait(each));

// expect: order 0: p0; order 0: p0; order 0: p0
// expect: order 1: p0+p1; order 1: p0+p1; order 1: p0+p1
// expect: order 2: p0+p2+p4; order 2: p0+p2+p4; order 2: p0+p2+p4
// expect: order 3: p0+p3+p6+p9; order 3: p0+p3+p6+p9; order 3: p0+p3+p6+p9
// expect: order 4: p0+p4+p8+p12+p16; order 4: p0+p4+p8+p12+p16; order 4: p0+p4+p8+p12+p16
// expect: order 5: p0+p5+p10+p15+p20+p25; order 5: p0+p5+p10+p15+p20+p25; order 5: p0+p5+p10+p15+p20+p25
