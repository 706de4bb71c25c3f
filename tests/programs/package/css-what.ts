// Selectors of CSS, parsed and written again by the package css-what 8.0.0.
import { isTraversal, parse, stringify } from "css-what";

const selectors = ["div.a > p#b[x=y i]:not(:first-child), *::before", "a[href^='http'] ~ b + c", "ns|li:nth-child(2n+1)", "\\31 23 é"];
for (const text of selectors) {
  const parsed = parse(text);
  console.log(JSON.stringify(parsed));
  console.log(stringify(parsed), parsed.flat().filter(isTraversal).length);
}
for (const wrong of ["a >", "[x", ":is(a"]) {
  try {
    parse(wrong);
  } catch (error) {
    console.log(wrong, String(error));
  }
}
// expect: [[{"type":"tag","name":"div","namespace":null},{"type":"attribute","name":"class","action":"element","value":"a","namespace":null,"ignoreCase":"quirks"},{"type":"child"},{"type":"tag","name":"p","namespace":null},{"type":"attribute","name":"id","action":"equals","value":"b","namespace":null,"ignoreCase":"quirks"},{"type":"attribute","name":"x","action":"equals","value":"y","namespace":null,"ignoreCase":true},{"type":"pseudo","name":"not","data":[[{"type":"pseudo","name":"first-child","data":null}]]}],[{"type":"universal","namespace":null},{"type":"pseudo-element","name":"before","data":null}]]
// expect: div.a > p#b[x="y" i]:not(:first-child), *::before 1
// expect: [[{"type":"tag","name":"a","namespace":null},{"type":"attribute","name":"href","action":"start","value":"http","namespace":null,"ignoreCase":null},{"type":"sibling"},{"type":"tag","name":"b","namespace":null},{"type":"adjacent"},{"type":"tag","name":"c","namespace":null}]]
// expect: a[href^="http"] ~ b + c 2
// expect: [[{"type":"tag","name":"li","namespace":"ns"},{"type":"pseudo","name":"nth-child","data":"2n+1"}]]
// expect: ns|li:nth-child(2n+1) 0
// expect: [[{"type":"tag","name":"123","namespace":null},{"type":"descendant"},{"type":"tag","name":"é","namespace":null}]]
// expect: 123 é 1
// expect: [x Error: Attribute selector didn't terminate
// expect: :is(a Error: Missing closing parenthesis in :is (:is(a)
