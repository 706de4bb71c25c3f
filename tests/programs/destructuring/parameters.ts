function draw({ x, y = 0 }: { x: number; y?: number }, [w, h = w]: [number, number?] = [1]): string {
  return `${x},${y} ${w}x${h}`;
}
console.log(draw({ x: 1 }), draw({ x: 1, y: 2 }, [3]), draw({ x: 5 }, [3, 4])); // expect: 1,0 1x1 1,2 3x3 5,0 3x4
const sum = ([a, b]: readonly [number, number]) => a + b;
console.log(([[1, 2], [3, 4]] as [number, number][]).map(sum)); // expect: [ 3, 7 ]
