const m = new Map<number, string>([[NaN, "nan"], [0, "zero"]]);
console.log(m.get(NaN), m.get(-0), m.has(0), m.size); // expect: nan zero true 2
m.set(-0, "minus");
console.log(m, Object.is([...m.keys()][1], 0)); // expect: Map(2) { NaN => 'nan', 0 => 'minus' } true
