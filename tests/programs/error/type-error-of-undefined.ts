interface T { child?: T; v: number }
const t: T = { v: 1 };
try { console.log(t.child!.v); } catch (e) { console.log(e instanceof TypeError, (e as Error).message); }
// expect: true Cannot read properties of undefined (reading 'v')
