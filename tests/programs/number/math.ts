console.log(Math.floor(-1.5), Math.ceil(1.2), Math.round(-0.5), Math.round(2.5), Math.trunc(-1.7)); // expect: -2 2 -0 3 -1
console.log(Math.max(1, 5, 3), Math.min(2), Math.max(), Math.abs(-3), Math.sqrt(2)); // expect: 5 2 -Infinity 3 1.4142135623730951
console.log(Math.imul(0xffffffff, 5), Math.clz32(1), Math.sign(-3), Math.hypot(3, 4)); // expect: -5 31 -1 5
console.log(Math.PI, Math.sin(1), Math.pow(2, 0.5), Math.fround(5.5)); // expect: 3.141592653589793 0.8414709848078965 1.4142135623730951 5.5
