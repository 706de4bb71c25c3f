class Position {
  constructor(readonly rules: string) {}
  copy(): Position {
    return new (this as any).constructor(this.rules);
  }
}
class Chess extends Position {}
console.log(new Chess("standard").copy()); // expect: Chess { rules: 'standard' }
const anything: any = new Chess("x");
console.log(anything.constructor === Chess, anything.constructor === Position); // expect: true false
const parsed: any = JSON.parse('{ "constructor": 5 }');
console.log(parsed.constructor, anything.constructor.name); // expect: 5 Chess
