let calls = 0;
const yes = (): boolean => { calls++; return true; };
console.log(false && yes(), true || yes(), calls); // expect: false true 0
console.log(true && yes(), false || yes(), calls); // expect: true true 2
