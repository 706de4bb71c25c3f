let i = 5;
console.log(i++, i, ++i, i--, --i); // expect: 5 6 7 7 5
