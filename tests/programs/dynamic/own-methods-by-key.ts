// Methods are a class's own, and an object's own only where it has replaced them; `in` finds both.
class Service {
  greet(): string {
    return "hello";
  }
  leave(): string {
    return "bye";
  }
}
const plain = new Service();
const replaced = new Service();
replaced.greet = () => "changed";
for (const service of [plain, replaced] as any[]) {
  const keys = ["greet", "leave", "other"];
  console.log(keys.map((key) => Object.hasOwn(service, key)), keys.map((key) => key in service));
}
// expect: [ false, false, false ] [ true, true, false ]
// expect: [ true, false, false ] [ true, true, false ]
function has(service: Service, key: string): string {
  return `${Object.hasOwn(service, key)} ${key in service}`;
}
console.log(has(plain, "greet"), has(replaced, "greet"), has(replaced, "leave")); // expect: false true true true false true
