const pattern: any = /b/;
const text: any = "abc";
function attempt(run: () => unknown): void {
  try {
    console.log(run());
  } catch (error) {
    console.log(String(error));
  }
}
attempt(() => "abc".startsWith(pattern));
attempt(() => "abc".endsWith(/c/ as any));
attempt(() => "abc".includes(pattern));
attempt(() => text.includes(pattern));
attempt(() => text.startsWith(pattern, 1));
attempt(() => ["abc", pattern].includes(pattern));
attempt(() => "a1".endsWith(1 as any));
attempt(() => "a/b/".includes(pattern.toString()));
// expect: TypeError: First argument to String.prototype.startsWith must not be a regular expression
// expect: TypeError: First argument to String.prototype.endsWith must not be a regular expression
// expect: TypeError: First argument to String.prototype.includes must not be a regular expression
// expect: TypeError: First argument to String.prototype.includes must not be a regular expression
// expect: TypeError: First argument to String.prototype.startsWith must not be a regular expression
// expect: true
// expect: true
// expect: true
