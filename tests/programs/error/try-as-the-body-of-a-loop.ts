for (let i = 0; i < 2; i++) try { throw i; } catch (e) { console.log("caught", e); }
// expect: caught 0
// expect: caught 1
