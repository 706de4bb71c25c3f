for (const text of ["{", "[1,]", "nul", "", '{"a" 1}']) {
  try {
    JSON.parse(text);
  } catch (error) {
    console.log(error instanceof SyntaxError, (error as Error).message);
  }
}

// expect: true Expected property name or '}' in JSON at position 1
// expect: true Unexpected token ']', "[1,]" is not valid JSON
// expect: true Unexpected end of JSON input
// expect: true Unexpected end of JSON input
// expect: true Expected ':' after property name in JSON at position 5
