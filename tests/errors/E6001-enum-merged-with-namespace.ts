enum Color {
  Red,
  Green,
}
namespace Color {
  export let count = 2;
  export function add(): void {
    count++;
  }
}
console.log(Object.keys(Color));
