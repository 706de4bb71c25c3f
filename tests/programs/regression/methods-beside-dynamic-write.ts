// A key that is written through `any` could be any object's, yet methods are no properties of their objects.
class Box {
  value: number = 1;
  plain(): number {
    return this.value;
  }
}
class Wide extends Box {
  more = 2;
}
const open: any = Date.now() > 0 ? { map: 2 } : new Box();
open["k" + 1] = 2;
console.log(open, new Box(), new Wide());
console.log(Object.keys(new Box()), JSON.stringify(new Wide()), new Wide().plain());
// expect: { map: 2, k1: 2 } Box { value: 1 } Wide { value: 1, more: 2 }
// expect: [ 'value' ] {"value":1,"more":2} 1
