// Units read at an index less one, up to the length: all are there, but for the first at 0 and what is read past the end.
function distance(a: string, b: string): number {
  const n = b.length;
  let row = Array.from({ length: n + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= n; j++) {
      const cost = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + cost));
    }
    row = next;
  }
  return row[n];
}
function codes(text: string, from: number, back: number): string {
  const end = text.length;
  let all = "";
  for (let i = from; i <= end; i++) all += ` ${text.charCodeAt(i - 1)}/${text.charCodeAt(i)}/${text.charCodeAt(i - back)}`;
  return all;
}
function last(bytes: Uint8Array): number {
  const length = bytes.length;
  let i = length;
  let sum = 0;
  while (i >= 0) {
    sum += i > 0 ? bytes[i - 1] * 2 : 1000;
    i--;
  }
  return sum + (bytes[length] ?? 5) + (bytes[length - 1] ?? 7);
}
console.log(distance("kitten", "sitting"), distance("", "abc"), distance("flaw", "lawn")); // expect: 3 3 2
console.log(codes("abc", 1, 1)); // expect:  97/98/97 98/99/98 99/NaN/99
console.log(codes("abc", 0, 2)); // expect:  NaN/97/NaN 97/98/NaN 98/99/97 99/NaN/98
console.log(codes("", 0, 1)); // expect:  NaN/NaN/NaN
console.log(last(new Uint8Array([1, 2, 3])), last(new Uint8Array(0))); // expect: 1020 1012
function shrinking(text: string): string {
  const end = text.length;
  let all = "";
  for (let i = 1; i <= end; i++) {
    if (i === 2) text = text.slice(2);
    all += `${text.charCodeAt(i - 1)} `;
  }
  return all;
}
console.log(shrinking("wxyz")); // expect: 119 122 NaN NaN 
