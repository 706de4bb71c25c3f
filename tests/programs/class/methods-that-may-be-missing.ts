interface Hooks {
  onStart?(): void;
  onStop?(code: number): string;
}
abstract class Service implements Hooks {
  onStart?(): void;
  onStop?(code: number): string;
  run(): string {
    this.onStart?.();
    return this.onStop?.(3) ?? "no stop";
  }
}
class Web extends Service {
  override onStart(): void {
    console.log("web starts"); // expect: web starts
  }
}
class Queue extends Service {
  override onStop(code: number): string {
    return `queue stops: ${code}`;
  }
}
console.log(new Web().run()); // expect: no stop
console.log(new Queue().run()); // expect: queue stops: 3
class Only implements Hooks {
  onStop(code: number): string {
    return `only ${code}`;
  }
}
const hooks: Hooks = new Only();
hooks.onStart?.();
console.log(hooks.onStop?.(4), hooks.onStart === undefined); // expect: only 4 true
class Animal {
  speak?(): string;
}
class Dog extends Animal {
  override speak(): string {
    return "wow";
  }
}
for (const animal of [new Dog(), new Animal()]) {
  console.log("speak" in animal, typeof animal.speak, animal.speak ? animal.speak() : "quiet"); // expect: true function wow
// expect: false undefined quiet
}
try {
  const silent: Animal = new Animal();
  console.log(silent.speak!());
} catch (error) {
  console.log(String(error)); // expect: TypeError: silent.speak is not a function
}
