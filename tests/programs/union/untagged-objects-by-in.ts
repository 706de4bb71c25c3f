interface Fish {
  swim: number;
}
interface Bird {
  fly: number;
  name?: string;
}
function move(animal: Fish | Bird): string {
  if ("swim" in animal) return "swims " + animal.swim;
  return "flies " + animal.fly + (animal.name ?? "");
}
console.log(move({ swim: 3 }), move({ fly: 5 }), move({ fly: 6, name: "!" })); // expect: swims 3 flies 5 flies 6!
