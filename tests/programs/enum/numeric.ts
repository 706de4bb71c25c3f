enum Color { Red, Green = 5, Blue }
const c: Color = Color.Blue;
console.log(Color.Red, c, c === Color.Blue, Color.Green + 1); // expect: 0 6 true 6
