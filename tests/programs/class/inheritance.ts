class Animal { constructor(protected name: string) {} speak(): string { return this.name + " makes a sound"; } hello(): string { return "I: " + this.speak(); } }
class Dog extends Animal { override speak(): string { return this.name + " barks"; } }
class Puppy extends Dog { override speak(): string { return super.speak() + " softly"; } }
const all: Animal[] = [new Animal("a"), new Dog("d"), new Puppy("p")];
for (const a of all) console.log(a.hello());
// expect: I: a makes a sound
// expect: I: d barks
// expect: I: p barks softly
