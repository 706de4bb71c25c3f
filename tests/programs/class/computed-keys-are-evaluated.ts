// Keys of members are evaluated where the class is declared, before its static fields.
const log: string[] = [];
const key = <K extends string>(name: K): K => {
  log.push(name);
  return name;
};
class Keyed {
  static first = log.push("static");
  [key("run")](): number {
    return 1;
  }
  readonly plain = 2;
}
console.log(log, new Keyed().plain); // expect: [ 'run', 'static' ] 2
