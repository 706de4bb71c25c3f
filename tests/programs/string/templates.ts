const a = 2;
const b = "z";
console.log(`${a}+${a}=${a + a} ${b}${[1, 2]} ${true} ${null}`); // expect: 2+2=4 z1,2 true null
