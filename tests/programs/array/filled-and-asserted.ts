const open = new Array(2).fill(0) as any;
open[0] = "x";
const texts = new Array(2).fill(0) as string[];
const annotated: string[] = new Array(2).fill(0);
console.log(open, texts, annotated.length);
// expect: [ 'x', 0 ] [ 0, 0 ] 2
