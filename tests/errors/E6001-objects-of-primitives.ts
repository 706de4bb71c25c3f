const count = new Number(5);
console.log(count);
