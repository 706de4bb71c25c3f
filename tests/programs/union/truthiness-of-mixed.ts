const values: (string | number | null | undefined | number[])[] = ["", "0", 0, NaN, -1, null, undefined, []];
console.log(values.map((value) => (value ? "T" : "F")).join(""));
console.log(values.map((value) => value ?? "default").length, values.filter(Boolean).length);
for (const value of values) if (typeof value === "string" && value) console.log("text", value);

// expect: FTFFTFFT
// expect: 8 3
// expect: text 0
