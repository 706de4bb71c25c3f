// Parses and simplifies arithmetic over and over: trees of small objects, most of which die at once.
type Tree =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "binary"; readonly operator: string; readonly left: Tree; readonly right: Tree };

class Parser {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  sum(): Tree {
    let left = this.product();
    while (this.#at < this.#text.length && (this.#peek() === "+" || this.#peek() === "-")) {
      const operator = this.#peek();
      this.#at++;
      left = { kind: "binary", operator, left, right: this.product() };
    }
    return left;
  }

  product(): Tree {
    let left = this.atom();
    while (this.#at < this.#text.length && this.#peek() === "*") {
      this.#at++;
      left = { kind: "binary", operator: "*", left, right: this.atom() };
    }
    return left;
  }

  atom(): Tree {
    if (this.#peek() === "(") {
      this.#at++;
      const inside = this.sum();
      this.#at++;
      return inside;
    }
    const start = this.#at;
    const isDigit = this.#peek() >= "0" && this.#peek() <= "9";
    while (this.#at < this.#text.length && !"+-*()".includes(this.#peek())) this.#at++;
    const word = this.#text.slice(start, this.#at);
    return isDigit ? { kind: "number", value: Number(word) } : { kind: "name", name: word };
  }

  #peek(): string {
    return this.#text.charAt(this.#at);
  }
}

function simplify(tree: Tree): Tree {
  if (tree.kind !== "binary") return tree;
  const left = simplify(tree.left);
  const right = simplify(tree.right);
  if (left.kind === "number" && right.kind === "number") {
    const value =
      tree.operator === "+"
        ? left.value + right.value
        : tree.operator === "-"
          ? left.value - right.value
          : left.value * right.value;
    return { kind: "number", value };
  }
  return { kind: "binary", operator: tree.operator, left, right };
}

function size(tree: Tree): number {
  return tree.kind === "binary" ? 1 + size(tree.left) + size(tree.right) : 1;
}

const rounds = Number(process.argv[2] ?? "20000");
const source = Array.from({ length: 20 }, (_, i) => `(a${i}+${i}*3-${i % 7})*(2+x*${i})`).join("+");
let total = 0;
for (let round = 0; round < rounds; round++) total += size(simplify(new Parser(source).sum()));
console.log(total);
