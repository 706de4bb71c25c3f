// Escapes of URIs and base64, with the errors of what cannot be converted.
console.log(encodeURIComponent("a b&c/ä😀"), encodeURI("a b&c/ä"), decodeURIComponent("%F0%9F%98%80"), decodeURI("%20"), encodeURIComponent(5));
console.log(btoa("hello"), atob("aGVsbG8="), escape("ä b"), unescape("%E4%20b"));
for (const run of [() => decodeURIComponent("%"), () => encodeURIComponent("\ud800"), () => btoa("€"), () => atob("a")]) {
  try {
    run();
  } catch (error) {
    if (error instanceof Error) console.log(error.message, error instanceof URIError);
  }
}
// expect: a%20b%26c%2F%C3%A4%F0%9F%98%80 a%20b&c/%C3%A4 😀   5
// expect: aGVsbG8= hello %E4%20b ä b
// expect: URI malformed true
// expect: URI malformed true
// expect: Invalid character false
// expect: The string to be decoded is not correctly encoded. false
