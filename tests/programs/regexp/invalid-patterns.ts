// A pattern made while the program runs may be invalid: a SyntaxError in V8's words.
for (const text of ["[", "a**", "(?<n>a)(?<n>b)", "\\", "(?<a"]) {
  try {
    console.log(new RegExp(text));
  } catch (error) {
    if (error instanceof SyntaxError) console.log(error.name, error.message);
  }
}
const attempt = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    console.log(String(error));
  }
};
attempt(() => new RegExp("a", "gg"));
attempt(() => "a".matchAll(/a/));
attempt(() => "a".replaceAll(/a/, ""));
// expect: SyntaxError Invalid regular expression: /[/: Unterminated character class
// expect: SyntaxError Invalid regular expression: /a**/: Nothing to repeat
// expect: SyntaxError Invalid regular expression: /(?<n>a)(?<n>b)/: Duplicate capture group name
// expect: SyntaxError Invalid regular expression: /\/: \ at end of pattern
// expect: SyntaxError Invalid regular expression: /(?<a/: Invalid capture group name
// expect: SyntaxError: Invalid flags supplied to RegExp constructor 'gg'
// expect: TypeError: String.prototype.matchAll called with a non-global RegExp argument
// expect: TypeError: String.prototype.replaceAll called with a non-global RegExp argument
