// Errors of the web platform have names and numbers, those of addresses a code.
const texts = ["%%%", "a", "abc*", "ab c="];
for (const t of texts) {
  try {
    console.log(atob(t));
  } catch (e) {
    const error = e as DOMException;
    console.log(error.name, error.message, error.code, error instanceof DOMException, error instanceof Error, String(error));
  }
}
const d = new DOMException("stop", "AbortError");
console.log(d.name, d.code, d.message, new DOMException().name, new DOMException("a").code, new DOMException("q", { name: "TimeoutError", cause: 1 }).cause);
console.log(d.stack?.split("\n")[0], Object.keys(d), d instanceof Error);
function abort(): never { throw new DOMException("The operation was aborted", "AbortError"); }
try { abort(); } catch (e) { if (e instanceof Error && e.name === "AbortError") console.log("aborted"); }
for (const [text, base] of [["no url", undefined], ["/x", "base"]] as const) {
  try { new URL(text, base); } catch (e) { const { code, input, message, name } = e as TypeError & { code: string; input: string }; console.log(code, input, message, name, e instanceof TypeError, Object.keys(e as object)); }
}
// expect: InvalidCharacterError Invalid character 5 true true InvalidCharacterError: Invalid character
// expect: InvalidCharacterError The string to be decoded is not correctly encoded. 5 true true InvalidCharacterError: The string to be decoded is not correctly encoded.
// expect: InvalidCharacterError Invalid character 5 true true InvalidCharacterError: Invalid character
// expect: i·
// expect: AbortError 20 stop Error 0 1
// expect: AbortError: stop [] true
// expect: aborted
// expect: ERR_INVALID_URL no url Invalid URL TypeError true [ 'code', 'input' ]
// expect: ERR_INVALID_URL /x Invalid URL TypeError true [ 'code', 'input', 'base' ]
