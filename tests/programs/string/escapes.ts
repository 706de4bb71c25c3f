console.log("tab\there", 'quote"', "it's", "back\\slash", "\x41\u0042\u{43}");
console.log(["it's", 'say "hi"', "both ' and \"", "new\nline", "back\\slash"]);
console.log("line \
continues");
// expect: tab	here quote" it's back\slash ABC
// expect: [ "it's", 'say "hi"', `both ' and "`, 'new\nline', 'back\\slash' ]
// expect: line continues
