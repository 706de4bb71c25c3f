// `path.format` puts together what `path.parse` takes apart.
import path from "node:path";
console.log(path.format({ dir: "/a", base: "b" }), path.format({ root: "/", name: "x", ext: "txt" })); // expect: /a/b /x.txt
console.log(path.format({ root: "/", dir: "/", base: "q" }), path.format({ name: "n" })); // expect: /q n
console.log(path.format(path.parse("/home/u/f.txt")), path.format({ dir: "a", name: "b", ext: ".c" })); // expect: /home/u/f.txt a/b.c
