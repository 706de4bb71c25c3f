const escape = (c: string): string => ({ "<": "&lt;", ">": "&gt;" })[c] ?? c;
console.log([..."a<b>"].map(escape).join("")); // expect: a&lt;b&gt;
