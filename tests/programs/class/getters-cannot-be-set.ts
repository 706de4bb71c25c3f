class Box {
  get size(): number {
    return 1;
  }
}
class Big extends Box {}
const key = ["size"].at(0)!;
for (const box of [new Box(), new Big()]) {
  for (const write of [(o: any) => (o.size = 2), (o: any) => (o[key] = 3)]) {
    try {
      write(box);
    } catch (error) {
      console.log(String(error), box.size);
    }
  }
}
// expect: TypeError: Cannot set property size of #<Box> which has only a getter 1
// expect: TypeError: Cannot set property size of #<Box> which has only a getter 1
// expect: TypeError: Cannot set property size of #<Box> which has only a getter 1
// expect: TypeError: Cannot set property size of #<Box> which has only a getter 1
