// Digits are those of the number itself, not of a product with a power of ten; halves go up.
const exact = [0.5, 2.5, 0.125, 35, 1250000, 1.005, 1.45, 8.345, 0.1, 1 / 3, 999999.5, 0.09999999999999999, 99999999999999.95];
console.log(exact.map((x) => x.toPrecision(1)).join()); // expect: 0.5,3,0.1,4e+1,1e+6,1,1,8,0.1,0.3,1e+6,0.1,1e+14
console.log(exact.map((x) => x.toPrecision(2)).join()); // expect: 0.50,2.5,0.13,35,1.3e+6,1.0,1.4,8.3,0.10,0.33,1.0e+6,0.10,1.0e+14
console.log(exact.map((x) => x.toPrecision(3)).join()); // expect: 0.500,2.50,0.125,35.0,1.25e+6,1.00,1.45,8.35,0.100,0.333,1.00e+6,0.100,1.00e+14
console.log(exact.map((x) => x.toExponential(14)).join()); // expect: 5.00000000000000e-1,2.50000000000000e+0,1.25000000000000e-1,3.50000000000000e+1,1.25000000000000e+6,1.00500000000000e+0,1.45000000000000e+0,8.34500000000000e+0,1.00000000000000e-1,3.33333333333333e-1,9.99999500000000e+5,1.00000000000000e-1,1.00000000000000e+14
// At both ends of what is found without the host, and beyond.
const sizes = [0, -0, 1e-7, 9.99e-8, 1e-6, 0.00000123, 1e20, 1e21, 1e22, 5e-324, 1.7976931348623157e308, NaN, -Infinity];
console.log(sizes.map((x) => x.toPrecision(4)).join()); // expect: 0.000,0.000,1.000e-7,9.990e-8,0.000001000,0.000001230,1.000e+20,1.000e+21,1.000e+22,4.941e-324,1.798e+308,NaN,-Infinity
console.log(sizes.map((x) => x.toExponential(2)).join()); // expect: 0.00e+0,0.00e+0,1.00e-7,9.99e-8,1.00e-6,1.23e-6,1.00e+20,1.00e+21,1.00e+22,4.94e-324,1.80e+308,NaN,-Infinity
console.log(sizes.map((x) => x.toExponential()).join()); // expect: 0e+0,0e+0,1e-7,9.99e-8,1e-6,1.23e-6,1e+20,1e+21,1e+22,5e-324,1.7976931348623157e+308,NaN,-Infinity
console.log((-12345.678).toPrecision(15), (123456).toPrecision(6), (1234567).toPrecision(6), (-0.00012).toExponential(0)); // expect: -12345.6780000000 123456 1.23457e+6 -1e-4
console.log((0.1).toPrecision(21), (0.1).toExponential(20), (1e21).toPrecision(16)); // expect: 0.100000000000000005551 1.00000000000000005551e-1 1.000000000000000e+21
console.log([1200, 0.5, 100, 0.00036, -70].map((x) => x.toExponential()).join()); // expect: 1.2e+3,5e-1,1e+2,3.6e-4,-7e+1
