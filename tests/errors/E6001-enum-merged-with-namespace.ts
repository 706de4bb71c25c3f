enum Color {
  Red,
  Green,
}
namespace Color {
  export const count = 2;
}
console.log(Object.keys(Color));
