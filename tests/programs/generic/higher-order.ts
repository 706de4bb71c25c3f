const compose = <A, B, C>(f: (a: A) => B, g: (b: B) => C) => (a: A): C => g(f(a));
const lengthIsEven = compose((s: string) => s.length, (n: number) => n % 2 === 0);
console.log(lengthIsEven("ab"), lengthIsEven("abc")); // expect: true false
const curry = <A, B, R>(f: (a: A, b: B) => R) => (a: A) => (b: B) => f(a, b);
console.log(curry((a: number, b: string) => b.repeat(a))(3)("x")); // expect: xxx
