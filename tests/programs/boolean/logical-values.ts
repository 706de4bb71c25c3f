const name: string = "";
const zero: number = 0;
console.log(name || "default", zero || 5, zero ?? 5, name && "x"); // expect: default 5 0 
