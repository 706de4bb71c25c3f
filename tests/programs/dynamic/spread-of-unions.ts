type Shape = { kind: "circle"; r: number } | { kind: "rect"; w: number; h: number };
const shapes: Shape[] = [{ kind: "circle", r: 1 }, { kind: "rect", w: 2, h: 3 }];
for (const shape of shapes) {
  const { kind, ...rest } = shape;
  console.log(kind, rest, { ...shape, id: 1 });
}
// expect: circle { r: 1 } { kind: 'circle', r: 1, id: 1 }
// expect: rect { w: 2, h: 3 } { kind: 'rect', w: 2, h: 3, id: 1 }
