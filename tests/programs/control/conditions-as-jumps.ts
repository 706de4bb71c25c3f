// Every shape of `&&`, `||`, `!` and `?:` that a branch may be made of, over all inputs.
const seen = (text: string, value: boolean): boolean => {
  trail += text;
  return value;
};
let trail = "";

function shapes(a: boolean, b: boolean, c: boolean): number {
  let sum = 0;
  if (seen("a", a) && seen("b", b)) sum += 1;
  if (seen("a", a) || seen("b", b)) sum += 2;
  else sum += 1000;
  if (!(seen("a", a) && seen("b", b)) || seen("c", c)) sum += 4;
  if (seen("a", a) ? seen("b", b) : seen("c", c)) sum += 8;
  else sum += 2000;
  if ((seen("a", a) || seen("b", b)) && !(seen("b", b) && seen("c", c))) sum += 16;
  let rounds = 0;
  while ((seen("a", a) || seen("b", b)) && rounds < 2) rounds++;
  do rounds += 10;
  while (!(rounds > 20 || !(seen("c", c) && seen("b", b))));
  for (let i = 0; i < 3 && (i === 0 || !seen("c", c)); i++) rounds += 100;
  const value = seen("a", a) && seen("b", b) ? rounds : -rounds;
  return sum * 10000 + value;
}

for (const a of [false, true]) {
  for (const b of [false, true]) {
    for (const c of [false, true]) {
      trail = "";
      const result = shapes(a, b, c);
      console.log(result, trail);
    }
  }
}
// expect: 30039690 aabaacababccca
// expect: 10119890 aabaacababcbca
// expect: 20219688 aabaacabbcabababccca
// expect: 139878 aabaacabbcabababcbca
// expect: 20219688 abaabababaaacccab
// expect: 20219888 abaabababaaacbcab
// expect: 270312 abaabcababcaaacccab
// expect: 150122 abaabcababcaaacbcab
