interface Speaker {
  speak(): string;
}
abstract class Animal implements Speaker {
  constructor(protected name: string) {}
  abstract sound(): string;
  speak(): string {
    return `${this.name} says ${this.sound()}`;
  }
}
class Dog extends Animal {
  sound(): string {
    return "woof";
  }
}
class Robot implements Speaker {
  speak(): string {
    return "beep";
  }
}
const speakers: Speaker[] = [new Dog("Rex"), new Robot(), { speak: () => "literal" }];
console.log(speakers.map((speaker) => speaker.speak()).join("; ")); // expect: Rex says woof; beep; literal
