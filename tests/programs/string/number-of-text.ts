console.log(Number("12"), Number(" 1e3 "), Number(""), Number("0x1f"), Number("1_000"), Number("12px")); // expect: 12 1000 0 31 NaN NaN
console.log(parseInt("12px"), parseInt("0x1f"), parseInt("z", 36), parseInt(""), parseInt("101", 2)); // expect: 12 31 35 NaN 5
console.log(parseFloat("3.14abc"), parseFloat(".5"), parseFloat("-Infinityx"), parseFloat("e3")); // expect: 3.14 0.5 -Infinity NaN
console.log(+"42" + 1, -"3", Number(true), Number(null), Number(undefined)); // expect: 43 -3 1 0 NaN
