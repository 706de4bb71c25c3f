// Primes by crossing out, on an array of booleans and on bytes.
function sieveArray(limit: number): number {
  const isComposite: boolean[] = [];
  for (let i = 0; i <= limit; i++) isComposite.push(false);
  let count = 0;
  for (let i = 2; i <= limit; i++) {
    if (isComposite[i]) continue;
    count++;
    for (let j = i * 2; j <= limit; j += i) isComposite[j] = true;
  }
  return count;
}

function sieveBytes(limit: number): number {
  const isComposite = new Uint8Array(limit + 1);
  let count = 0;
  for (let i = 2; i <= limit; i++) {
    if (isComposite[i] === 1) continue;
    count++;
    for (let j = i * 2; j <= limit; j += i) isComposite[j] = 1;
  }
  return count;
}

const limit = Number(process.argv[2] ?? "100000");
console.log(sieveArray(limit), sieveBytes(limit));
