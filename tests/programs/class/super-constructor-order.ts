const log: string[] = [];
const note = (s: string): number => { log.push(s); return 1; };
class Base { x = note("base field"); constructor() { log.push("base body"); } }
class Derived extends Base { y = note("derived field"); constructor() { log.push("before"); super(); log.push("after"); } }
new Derived();
console.log(log); // expect: [ 'before', 'base field', 'base body', 'derived field', 'after' ]
