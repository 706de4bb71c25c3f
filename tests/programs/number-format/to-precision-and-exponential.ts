console.log((123.456).toPrecision(4), (0.00001).toPrecision(1), (1234.5).toPrecision(2), (5).toPrecision(3)); // expect: 123.5 0.00001 1.2e+3 5.00
console.log((123456).toExponential(2), (0.00015).toExponential(), (0).toExponential(1), (12345).toExponential()); // expect: 1.23e+5 1.5e-4 0.0e+0 1.2345e+4
