/** `pet => pet.kind === "dog"` says that the pet is a dog. */
type Pet = { kind: "cat"; lives: number } | { kind: "dog"; name: string };
const pets: Pet[] = [
  { kind: "cat", lives: 9 },
  { kind: "dog", name: "rex" },
];
const isDog = (pet: Pet) => pet.kind === "dog";
console.log(pets.find(isDog)?.name); // expect: rex
console.log(pets.filter((pet) => pet.kind === "dog").map((dog) => dog.name.length)); // expect: [ 3 ]
console.log(pets.filter((pet) => pet.kind !== "dog").map((cat) => cat.lives)); // expect: [ 9 ]
