// Fields of classes that extend Array are listed behind the elements.
class Stack extends Array<string> {
  label = "s";
  get twice(): number {
    return this.length * 2;
  }
}
class Deep extends Stack {
  depth = "d";
}
const stack = new Stack();
stack.push("q");
console.log(Object.keys(stack), Object.values(stack)); // expect: [ '0', 'label' ] [ 'q', 's' ]
console.log("label" in stack, "twice" in stack, "depth" in stack, Object.hasOwn(stack, "twice")); // expect: true true false false
console.log(Object.getOwnPropertyNames(stack), { ...stack }); // expect: [ '0', 'length', 'label' ] { '0': 'q', label: 's' }
const deep: string[] = new Deep();
deep.push("a", "b");
for (const key in deep) console.log(key, deep[key]); // expect: 0 a
// expect: 1 b
// expect: label s
// expect: depth d
const some: any = deep;
const keys = ["twice", "depth", "length", "1", "push", "nothing"];
for (const key of keys) console.log(key, typeof some[key], key in some); // expect: twice number true
// expect: depth string true
// expect: length number true
// expect: 1 string true
// expect: push function true
// expect: nothing undefined false
some[keys[1]!] = "new";
console.log(deep); // expect: Deep(2) [ 'a', 'b', label: 's', depth: 'new' ]
