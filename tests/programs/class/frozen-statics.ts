class Config { static level = 1; static opts = { a: 1 }; }
Object.freeze(Config);
try { Config.level = 2; } catch (e) { console.log((e as Error).name); }
console.log(Config.level, Object.isFrozen(Config));
// expect: TypeError
// expect: 1 true
