console.log((255).toString(16), (0.1 + 0.2).toFixed(2), (1e21).toString(), (1234.5678).toPrecision(6)); // expect: ff 0.30 1e+21 1234.57
console.log(Number("12px"), parseInt("12px"), parseFloat("3.5e2x"), Number.isInteger(5.0)); // expect: NaN 12 350 true
