/** TABLE of what operators are called in graphs. */

/** Binary operators. */
export const GRAPH_BINARY: Readonly<Record<string, string>> = {
  "+": "aten::add",
  "-": "aten::sub",
  "*": "aten::mul",
  "/": "aten::div",
  "%": "aten::remainder",
  "**": "aten::pow",
  "<": "aten::lt",
  ">": "aten::gt",
  "<=": "aten::le",
  ">=": "aten::ge",
  "===": "aten::eq",
  "!==": "aten::ne",
  "==": "aten::eq",
  "!=": "aten::ne",
  "&": "aten::__and__",
  "|": "aten::__or__",
  "^": "aten::__xor__",
  "<<": "aten::__lshift__",
  ">>": "aten::__rshift__",
  ">>>": "aten::__rshift__",
  in: "aten::__contains__",
  instanceof: "prim::isinstance",
};

/** Unary operators. */
export const GRAPH_UNARY: Readonly<Record<string, string>> = {
  "-": "aten::neg",
  "+": "aten::Float",
  "!": "aten::__not__",
  "~": "aten::bitwise_not",
  typeof: "prim::typeof",
  void: "prim::unchecked",
  delete: "aten::Delete",
};
