for (let i = 0; i < 4; i++) { switch (i) { case 1: continue; case 3: break; default: console.log(i); } }
console.log("end");
// expect: 0
// expect: 2
// expect: end
