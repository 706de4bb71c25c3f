const flags = [true, false];
flags.push(true);
flags[1] = true;
console.log(flags, flags.length); // expect: [ true, true, true ] 3
