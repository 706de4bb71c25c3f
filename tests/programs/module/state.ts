let state = 0;
function bump(by = 1): number { state += by; return state; }
bump(); bump(5);
console.log(state, bump(0)); // expect: 6 6
