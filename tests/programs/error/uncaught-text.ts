console.log("throwing a text"); // expect: throwing a text
throw "just text";

// expect uncaught: just text
