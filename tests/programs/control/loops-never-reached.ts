function sign(n: number): number {
  if (n > 0) return 1;
  else return -1;
  while (n < 5) {
    if (n === 3) break;
    n++;
  }
  for (const each of [1]) console.log(each);
}
console.log(sign(3), sign(-3)); // expect: 1 -1
