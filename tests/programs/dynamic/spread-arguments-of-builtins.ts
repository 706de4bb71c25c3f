// Methods of the language with arguments that are spread, on values of unknown type.
const list: any = [3, 1, 2];
const args: any = [1, 1];
console.log(list.splice(...args), list, list.concat(...args), list.slice(...args)); // expect: [ 1 ] [ 3, 2 ] [ 3, 2, 1, 1 ] []
console.log(list.indexOf(...args), list.join(...["-"]), list.unshift(...args), list); // expect: -1 3-2 4 [ 1, 1, 3, 2 ]
const text: any = "hello";
console.log(text.slice(...[1, 3]), text.replace(...["l", "L"]), text.concat(...["a", "b"])); // expect: el heLlo helloab
const bytes: any = new Uint8Array([1, 2, 3]);
console.log(bytes.subarray(...args), bytes.fill(...[7, 1])); // expect: Uint8Array(0) [] Uint8Array(3) [ 1, 7, 7 ]
