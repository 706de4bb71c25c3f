class Registry {
  static readonly names: string[] = [];
  static count = Registry.add("first");
  static {
    Registry.add("block");
  }
  static last = Registry.add("last");
  static add(name: string): number {
    Registry.names.push(name);
    return Registry.names.length;
  }
}
console.log(Registry.names, Registry.count, Registry.last); // expect: [ 'first', 'block', 'last' ] 1 3
