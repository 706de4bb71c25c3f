function pair(): [() => void, () => number] { let n = 0; return [() => { n += 2; }, () => n]; }
const [add, get] = pair();
add(); add();
console.log(get()); // expect: 4
