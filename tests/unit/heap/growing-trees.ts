/** Source of what tests of own heaps make: trees of 2 ** (depth + 1) - 1 objects of 16 bytes. */
export const GROWING_TREES = `
class Tree {
  constructor(readonly left: Tree | undefined, readonly right: Tree | undefined) {}
  get size(): number {
    return 1 + (this.left?.size ?? 0) + (this.right?.size ?? 0);
  }
}
function grow(depth: number): Tree {
  return depth === 0 ? new Tree(undefined, undefined) : new Tree(grow(depth - 1), grow(depth - 1));
}
`;
