console.log(Math.sin(1), Math.cos(1), Math.tan(1), Math.atan2(1, -1)); // expect: 0.8414709848078965 0.5403023058681398 1.5574077246549023 2.356194490192345
console.log(Math.exp(1), Math.log(10), Math.log2(8), Math.log10(1000), Math.cbrt(27)); // expect: 2.718281828459045 2.302585092994046 3 3 3
console.log(Math.hypot(3, 4), Math.hypot(1, 2, 3), Math.sinh(1), Math.asinh(1), Math.expm1(1e-10), Math.log1p(1e-10)); // expect: 5 3.741657386773941 1.1752011936438014 0.881373587019543 1.00000000005e-10 9.999999999500001e-11
console.log(Math.PI, Math.E, Math.SQRT2, Math.LN2); // expect: 3.141592653589793 2.718281828459045 1.4142135623730951 0.6931471805599453
