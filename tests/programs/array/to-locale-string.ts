console.log([1234.5, 7].toLocaleString("en"), [1234.5, 7].toLocaleString("de"), [0.5].toLocaleString("en", { style: "percent" }));
console.log(["a", "b"].toLocaleString(), [true, false].toLocaleString(), new Float64Array([1234.5, 2]).toLocaleString("en"));
console.log("  x ".trimLeft() + "|", "  x ".trimRight() + "|");

// expect: 1,234.5,7 1.234,5,7 50%
// expect: a,b true,false 1,234.5,2
// expect: x |   x|
