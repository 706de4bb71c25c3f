// A visitor that is given on while the result of one of its methods is found.
interface Visitor<R> {
  literal(node: Literal): R;
  sum(node: Sum): R;
}
abstract class Expression {
  abstract accept<R>(visitor: Visitor<R>): R;
}
class Literal extends Expression {
  constructor(readonly value: number) {
    super();
  }
  accept<R>(visitor: Visitor<R>) {
    return visitor.literal(this);
  }
}
class Sum extends Expression {
  constructor(
    readonly left: Expression,
    readonly right: Expression,
  ) {
    super();
  }
  accept<R>(visitor: Visitor<R>) {
    return visitor.sum(this);
  }
}
class Depth implements Visitor<number> {
  literal(_node: Literal) {
    return 1;
  }
  sum(node: Sum) {
    return 1 + Math.max(node.left.accept<number>(this), node.right.accept<number>(this));
  }
}
class Lines implements Visitor<string[]> {
  literal(node: Literal) {
    return [String(node.value)];
  }
  sum(node: Sum) {
    const lines = ["+"];
    for (const each of [node.left, node.right])
      lines.push(...each.accept<string[]>(this).map((line) => `  ${line}`));
    return lines;
  }
}
const tree = new Sum(new Literal(1), new Sum(new Literal(2), new Literal(3)));
console.log(tree.accept(new Depth())); // expect: 3
console.log(tree.accept(new Lines()).join("|")); // expect: +|  1|  +|    2|    3
