// Texts of many digits, or with an exponent, are read as the nearest number.
const read = (...texts: string[]): string => texts.map(Number).join(" ");
console.log(read("0.30000000000000004", "1.7976931348623158e308", "1.7976931348623159e308", "-1e400")); // expect: 0.30000000000000004 1.7976931348623157e+308 Infinity -Infinity
console.log(read("2.4703282292062327e-324", "2.4703282292062328e-324", "4.9e-324", "1e-400")); // expect: 0 5e-324 5e-324 0
console.log(read("9007199254740993", "9007199254740992.9", "9007199254740993.1", "9007199254740995")); // expect: 9007199254740992 9007199254740992 9007199254740994 9007199254740996
console.log(read("+1.5", "1.", ".5", "1E3", "1e+2", "1e-2", "00012", " 7 ", "0x10", "")); // expect: 1.5 1 0.5 1000 100 0.01 12 7 16 0
console.log(read(".", "1e", "e5", "1e5.5", "+-1", "1_0", "12px", "--1")); // expect: NaN NaN NaN NaN NaN NaN NaN NaN
console.log(parseFloat("3.14159265358979323846pi"), parseFloat("6.02e23mol"), parseFloat("1e+x"), parseFloat("1e"), parseFloat("-.5e1"), parseFloat("e5")); // expect: 3.141592653589793 6.02e+23 1 1 -5 NaN
console.log(parseInt("ff", 16), parseInt("-0xFF", 16), parseInt("zz9!", 36), parseInt("0x", 16), parseInt("102", 2), parseInt("9", 8)); // expect: 255 -255 46629 NaN 2 NaN
console.log(parseInt("fffffffffffffffff", 16), parseInt("12", 1), parseInt("12", 37), parseInt("12", 16.9), Object.is(parseInt("-0", 16), -0)); // expect: 295147905179352830000 NaN NaN 18 true
console.log((1.005).toFixed(2), (999999999.9999).toFixed(3), (-0.00001).toFixed(2), (123456789012.5).toFixed(4), (0.5).toFixed(0), (2.5).toFixed(0)); // expect: 1.00 1000000000.000 -0.00 123456789012.5000 1 3
