function grade(n: number): string { return n > 90 ? "A" : n > 80 ? "B" : "C"; }
console.log(grade(95), grade(85), grade(10)); // expect: A B C
