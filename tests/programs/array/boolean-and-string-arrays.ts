const flags = [true, false, true];
flags[1] = !flags[1];
console.log(flags, flags.filter(Boolean).length, flags.indexOf(false)); // expect: [ true, true, true ] 3 -1
const sieve = new Array<boolean>(10).fill(true);
sieve[4] = false;
console.log(sieve.lastIndexOf(false), sieve.join()); // expect: 4 true,true,true,true,false,true,true,true,true,true
const names = new Array<string>(2);
names[0] = "a";
console.log(names); // expect: [ 'a', <1 empty item> ]
