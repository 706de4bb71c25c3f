/** Words in a trie: completion, counting, removal, longest prefix. */

class TrieNode {
  readonly children = new Map<string, TrieNode>();
  count = 0;
}

class Trie {
  private readonly root = new TrieNode();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(word: string): void {
    let node = this.root;
    for (const letter of word) {
      let child = node.children.get(letter);
      if (!child) {
        child = new TrieNode();
        node.children.set(letter, child);
      }
      node = child;
    }
    if (node.count++ === 0) this.#size++;
  }

  has(word: string): boolean {
    return (this.find(word)?.count ?? 0) > 0;
  }

  complete(prefix: string, limit = Infinity): string[] {
    const found: string[] = [];
    const visit = (node: TrieNode, word: string): void => {
      if (found.length >= limit) return;
      if (node.count > 0) found.push(word);
      for (const letter of [...node.children.keys()].sort()) visit(node.children.get(letter)!, word + letter);
    };
    const start = this.find(prefix);
    if (start) visit(start, prefix);
    return found;
  }

  remove(word: string): boolean {
    const path = [this.root];
    for (const letter of word) {
      const next = path[path.length - 1].children.get(letter);
      if (next === undefined) return false;
      path.push(next);
    }
    const last = path[path.length - 1];
    if (last.count === 0) return false;
    last.count = 0;
    this.#size--;
    const letters = [...word];
    for (let i = path.length - 1; i > 0; i--) {
      const node = path[i];
      if (node.count > 0 || node.children.size > 0) break;
      path[i - 1].children.delete(letters[i - 1]);
    }
    return true;
  }

  nodes(node: TrieNode = this.root): number {
    let sum = 1;
    for (const child of node.children.values()) sum += this.nodes(child);
    return sum;
  }

  private find(prefix: string): TrieNode | undefined {
    let node: TrieNode | undefined = this.root;
    for (const letter of prefix) {
      node = node.children.get(letter);
      if (!node) return undefined;
    }
    return node;
  }
}

const trie = new Trie();
for (const word of "car card care cart cat dog do door car ünïcode 😀 😀x".split(" ")) trie.add(word);
console.log(trie.size, trie.nodes()); // expect: 11 22
console.log(trie.complete("car"), trie.complete("do", 2), trie.complete("x")); // expect: [ 'car', 'card', 'care', 'cart' ] [ 'do', 'dog' ] []
console.log(trie.has("ca"), trie.has("cat"), trie.complete("😀")); // expect: false true [ '😀', '😀x' ]
console.log(trie.remove("card"), trie.remove("card"), trie.remove("car"), trie.complete("ca")); // expect: true false true [ 'care', 'cart', 'cat' ]
console.log(trie.remove("door"), trie.nodes(), trie.size); // expect: true 19 8
