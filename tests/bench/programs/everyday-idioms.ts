// What ordinary programs do in loops: errors thrown and caught, curried functions, tuples given back, factors, words in a switch, dates, JSON,
// callbacks that add up, options, stacks in classes, walks over maps, decimals in texts.
function divide(a: number, b: number): [number, number] {
  return [Math.floor(a / b), a % b];
}

function checked(n: number): number {
  if (n % 5 === 0) throw new RangeError("a multiple of five");
  return n;
}

function factorSum(n: number): number {
  let sum = 0;
  let k = n;
  for (let p = 2; p * p <= k; p++) {
    while (k % p === 0) {
      sum += p;
      k /= p;
    }
  }
  return k > 1 ? sum + k : sum;
}

function weight(word: string): number {
  switch (word) {
    case "add": return 1;
    case "subtract": return -1;
    case "multiply": return 2;
    default: return 3;
  }
}

function scaled(x: number, { depth = 3, flag = false }: { depth?: number; flag?: boolean } = {}): number {
  return flag ? x * depth : x + depth;
}

class Stack<T> {
  private items: T[] = new Array<T>(16);
  private size = 0;
  push(item: T): void {
    this.items[this.size++] = item;
  }
  pop(): T {
    return this.items[--this.size];
  }
}

const rounds = Number(process.argv[2] ?? "1000");
const add = (a: number) => (b: number) => (c: number) => a + b + c;
const words = ["add", "subtract", "multiply", "divide"];
const decimals = ["1.25", "-0.5", "12"];
const weights = new Map(words.map((word) => [word, weight(word)] as const));
const stack = new Stack<number>();
let total = 0;
for (let i = 1; i <= rounds; i++) {
  const [quotient, rest] = divide(i, 7);
  total += add(quotient)(rest)(1) + factorSum(i) + weight(words[i % words.length]);
  try {
    total += checked(i);
  } catch (error) {
    total += (error as Error).message.length;
  }
  const day = new Date(2020, 0, 1 + (i % 1000));
  total += day.getMonth() + day.getDate();
  let sum = scaled(i) + scaled(i, { flag: true }) + parseFloat(decimals[i % 3]);
  words.forEach((word, at) => {
    sum += word.length * at;
  });
  for (const [word, value] of weights) sum += word.length + value;
  for (let k = 0; k < 8; k++) stack.push(k ^ i);
  for (let k = 0; k < 8; k++) sum += stack.pop();
  total += sum % 1000;
  if (i % 10 === 0) total += JSON.stringify({ id: i, name: words[i % 4], rest, tags: ["a", "b"] }).length;
}
console.log(total);
