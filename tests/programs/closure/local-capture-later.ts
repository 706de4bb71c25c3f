function run(): number { const f = () => later * 2; const later = 21; return f(); }
console.log(run()); // expect: 42
