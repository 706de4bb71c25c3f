type Shape = { kind: "circle"; r: number } | { kind: "rect"; w: number; h: number };
function area(s: Shape): number {
  switch (s.kind) {
    case "circle": return 3 * s.r * s.r;
    case "rect": return s.w * s.h;
  }
}
const shapes: Shape[] = [{ kind: "circle", r: 2 }, { kind: "rect", w: 2, h: 3 }];
console.log(shapes.map(area), shapes); // expect: [ 12, 6 ] [ { kind: 'circle', r: 2 }, { kind: 'rect', w: 2, h: 3 } ]
