/** E4, from E4021 on: rules of declarations, classes and operators. New rows go at the end. */
import type { CodeRow } from "../code-row.ts";

export const TYPE_RULE_CODES = {
  E4021: {
    title: "the type of `{name}` depends on itself",
    help: "write the type out",
    explain:
      "The type of a variable or result is found from its value; a value that mentions the variable or calls the function gives no answer.",
    wrong: "const next = () => next();\nconsole.log(typeof next);\n",
    fixed: "const next = (): never => next();\nconsole.log(typeof next);\n",
  },
  E4022: {
    title: "`{name}` is declared by itself",
    help: "put an object, array or function type between",
    explain:
      "An alias, constraint or base that leads back to itself with nothing between denotes no type.",
    wrong: "type A = A | null;\nconst a: A = null;\nconsole.log(a);\n",
    fixed: "type A = A[] | null;\nconst a: A = null;\nconsole.log(a);\n",
  },
  E4023: {
    title: "enum member `{name}` needs a value",
    help: "write `{name} = …`",
    explain:
      "A member without value is one more than the member before it, which must then be a number.",
    wrong: 'enum Size {\n  Small = "s",\n  Large,\n}\nconsole.log(Size.Large);\n',
    fixed: 'enum Size {\n  Small = "s",\n  Large = "l",\n}\nconsole.log(Size.Large);\n',
  },
  E4024: {
    title: "`{type}` cannot be extended",
    explain:
      "A class extends a class; an interface extends classes, interfaces and object types whose members are known.",
    wrong: "const base = 1;\nclass A extends base {}\nconsole.log(new A());\n",
    fixed: "class Base {}\nclass A extends Base {}\nconsole.log(new A());\n",
  },
  E4025: {
    title: "`{name}` needs a type",
    help: "write `: type` after it",
    explain:
      "Nothing here says what it may hold: there is no value, and no assignment that always comes before its use.",
    wrong: "let last;\nconst show = () => console.log(last);\nlast = 1;\nshow();\n",
    fixed:
      "let last: number | undefined;\nconst show = () => console.log(last);\nlast = 1;\nshow();\n",
  },
  E4026: {
    title: "`{expression}` is `unknown`",
    help: "test it with `typeof` or `instanceof` first",
    explain:
      "A value of type `unknown` may be anything, so nothing can be done with it before a test tells what it is.",
    wrong: "function size(value: unknown) {\n  return value.length;\n}\nconsole.log(size([1]));\n",
    fixed:
      "function size(value: unknown) {\n  return Array.isArray(value) ? value.length : 0;\n}\nconsole.log(size([1]));\n",
  },
  E4027: {
    title: "`{type}` has no properties to spread",
    explain:
      "`{ ...value }` copies the properties of an object. Null and undefined have none and are allowed.",
    wrong: "const n = 1;\nconsole.log({ ...n });\n",
    fixed: "const n = { one: 1 };\nconsole.log({ ...n });\n",
  },
  E4028: {
    title: "`{name}` is overwritten by the spread after it",
    help: "write it after the spread, or remove it",
    explain: "Later properties replace earlier ones, and the spread value always has this one.",
    wrong: "const base = { x: 1 };\nconsole.log({ x: 2, ...base });\n",
    fixed: "const base = { x: 1 };\nconsole.log({ ...base, x: 2 });\n",
  },
  E4029: {
    title: "`{type}` is no key",
    explain: "Properties and elements are named by strings, numbers and symbols.",
    wrong: "const names = { a: 1 };\nconst key = { text: 'a' };\nconsole.log(names[key]);\n",
    fixed: "const names = { a: 1 };\nconst key = 'a';\nconsole.log(names[key]);\n",
  },
  E4030: {
    title: "`{name}` is given twice",
    help: "remove one of the two",
    explain: "The second value would replace the first one unseen.",
    wrong: "console.log({ x: 1, x: 2 });\n",
    fixed: "console.log({ x: 1, y: 2 });\n",
  },
  E4031: {
    title: "`{name}` is no variable and keeps its value",
    help: "declare a variable with `let`",
    explain:
      "Functions, classes, methods, enums and namespaces are fixed when the program is compiled.",
    wrong: "function one() {\n  return 1;\n}\none = () => 2;\nconsole.log(one());\n",
    fixed: "let one = () => 1;\none = () => 2;\nconsole.log(one());\n",
  },
  E4032: {
    title: "`delete` needs a property",
    help: "write `delete object.name`",
    explain: "`delete` removes a property from its object; variables and values stay.",
    wrong: "const n = { x: 1 };\ndelete (n);\n",
    fixed: "const n: { x?: number } = { x: 1 };\ndelete n.x;\n",
  },
  E4033: {
    title: "`{expression}` may not be absent, so it may not be deleted",
    help: "declare the property with `?`",
    explain: "After `delete` the property is gone, which its type must admit.",
    wrong: "const point = { x: 1 };\ndelete point.x;\n",
    fixed: "const point: { x?: number } = { x: 1 };\ndelete point.x;\n",
  },
  E4034: {
    title: "a new object equals nothing",
    help: "compare its properties or elements",
    explain: "Objects are equal only to themselves, and this one was made just now.",
    wrong: "const list = [1];\nconsole.log(list === [1]);\n",
    fixed: "const list = [1];\nconsole.log(list[0] === 1);\n",
  },
  E4035: {
    title: "`NaN` equals nothing, not even itself",
    help: "write `Number.isNaN(value)`",
    explain: "A comparison with `NaN` has the same answer every time.",
    wrong: "const n = Number('x');\nconsole.log(n === NaN);\n",
    fixed: "const n = Number('x');\nconsole.log(Number.isNaN(n));\n",
  },
  E4036: {
    title: "`{type}` has no element {index}",
    explain: "A tuple has as many elements as its type lists, counted from 0.",
    wrong: "const pair: [number, number] = [1, 2];\nconsole.log(pair[2]);\n",
    fixed: "const pair: [number, number] = [1, 2];\nconsole.log(pair[1]);\n",
  },
  E4037: {
    title: "`{type}` cannot be indexed by `{index}`",
    help: "declare the key as `keyof` the type, or use a `Record` or `Map`",
    explain: "The type lists its properties, and a key of this type may name another one.",
    wrong:
      "const sizes = { s: 1, l: 2 };\nfunction size(name: string) {\n  return sizes[name];\n}\nconsole.log(size('s'));\n",
    fixed:
      "const sizes = { s: 1, l: 2 };\nfunction size(name: keyof typeof sizes) {\n  return sizes[name];\n}\nconsole.log(size('s'));\n",
  },
  E4038: {
    title: "`{property}` is abstract, so the base class has none to call",
    explain: "An abstract member has no body; only derived classes give it one.",
    wrong:
      "abstract class A {\n  abstract hi(): number;\n}\nclass B extends A {\n  hi() {\n    return super.hi();\n  }\n}\nconsole.log(new B().hi());\n",
    fixed:
      "abstract class A {\n  abstract hi(): number;\n}\nclass B extends A {\n  hi() {\n    return 1;\n  }\n}\nconsole.log(new B().hi());\n",
  },
  E4039: {
    title:
      "`{signature}` takes a fixed number of arguments, and a spread array may hold any number",
    help: "spread a tuple, or give the arguments one by one",
    explain: "Only a rest parameter takes an array whose length the type does not tell.",
    wrong:
      "function add(a: number, b: number) {\n  return a + b;\n}\nconst list = [1, 2];\nconsole.log(add(...list));\n",
    fixed:
      "function add(a: number, b: number) {\n  return a + b;\n}\nconst list: [number, number] = [1, 2];\nconsole.log(add(...list));\n",
  },
  E4040: {
    title: "no signature of `{name}` takes these arguments",
    explain: "Each overload was tried in order, and none fits all arguments.",
    wrong:
      "function pick(a: string): string;\nfunction pick(a: number): number;\nfunction pick(a: string | number) {\n  return a;\n}\nconsole.log(pick(true));\n",
    fixed:
      "function pick(a: string): string;\nfunction pick(a: number): number;\nfunction pick(a: string | number) {\n  return a;\n}\nconsole.log(pick(1));\n",
  },
  E4041: {
    title: "`super` stands outside a derived class",
    help: "extend a class, or use `this`",
    explain:
      "`super` is the base class: in a constructor it is called, in methods its members are used.",
    wrong:
      "class A {\n  hi() {\n    return super.toString();\n  }\n}\nconsole.log(new A().hi());\n",
    fixed: "class A {\n  hi() {\n    return 'A';\n  }\n}\nconsole.log(new A().hi());\n",
  },
  E4042: {
    title: "`{expression}` is `{type}`, which is neither true nor false",
    explain: "A function of result `void` gives nothing that a condition could test.",
    wrong: "function log(): void {}\nif (log()) {\n  console.log(1);\n}\n",
    fixed: "function log(): boolean {\n  return true;\n}\nif (log()) {\n  console.log(1);\n}\n",
  },
  E4043: {
    title: "`{expression}` is always true",
    explain: "Objects, arrays and functions count as true in a condition, whatever they hold.",
    wrong: "if ([]) {\n  console.log(1);\n}\n",
    fixed: "const list: number[] = [];\nif (list.length > 0) {\n  console.log(1);\n}\n",
  },
  E4044: {
    title: "`{expression}` is a function and so always true",
    help: "call it: `{expression}()`",
    explain:
      "A condition on a function that is always there, and that nothing calls, is most likely a call without parentheses.",
    wrong: "function isReady() {\n  return true;\n}\nif (isReady) {\n  console.log(1);\n}\n",
    fixed: "function isReady() {\n  return true;\n}\nif (isReady()) {\n  console.log(1);\n}\n",
  },
  E4045: {
    title: "`for … in` needs an object, and this is `{found}`",
    label: "{found}",
    help: "use `for … of` for the elements of an array or text",
    explain: "`for (const key in object)` goes through the names of an object's properties.",
    wrong: "const n = 1;\nfor (const key in n) {\n  console.log(key);\n}\n",
    fixed: "const n = { one: 1 };\nfor (const key in n) {\n  console.log(key);\n}\n",
  },
  E4046: {
    title: "`{name}` returns, though its result is `never`",
    help: "throw, or loop for ever, on every path",
    explain: "A function of result `never` says that nothing after its call runs.",
    wrong: "function fail(): never {\n  console.log('no');\n}\nfail();\n",
    fixed: "function fail(): never {\n  throw new Error('no');\n}\nfail();\n",
  },
  E4047: {
    title: "`{name}` comes after a parameter that may be left out",
    help: "move it before, or give it `?` or a default",
    explain: "Arguments are given by position, so what may be left out stands last.",
    wrong: "function f(a?: number, b: number) {\n  return b;\n}\nconsole.log(f(1, 2));\n",
    fixed: "function f(b: number, a?: number) {\n  return b;\n}\nconsole.log(f(2, 1));\n",
  },
  E4048: {
    title: "a rest parameter is an array, and this is `{found}`",
    help: "write `{found}[]`",
    explain: "`...values` takes all remaining arguments, so its type is an array or tuple.",
    wrong: "function f(...values: number) {\n  return values;\n}\nconsole.log(f(1));\n",
    fixed: "function f(...values: number[]) {\n  return values;\n}\nconsole.log(f(1));\n",
  },
  E4049: {
    title: "`{name}` is declared and has no body",
    help: "write the implementation after its signatures",
    explain: "Signatures without body are overloads of an implementation that follows them.",
    wrong: "function twice(n: number): number;\nconsole.log(twice(1));\n",
    fixed: "function twice(n: number): number {\n  return n * 2;\n}\nconsole.log(twice(1));\n",
  },
  E4050: {
    title: "the implementation of `{name}` does not serve this signature",
    help: "widen the parameters of the implementation",
    explain:
      "Every call is checked against a signature and runs the implementation, which must take what the signature admits.",
    wrong:
      "function pick(a: string): string;\nfunction pick(a: number) {\n  return a;\n}\nconsole.log(pick('a'));\n",
    fixed:
      "function pick(a: string): string;\nfunction pick(a: string) {\n  return a;\n}\nconsole.log(pick('a'));\n",
  },
  E4051: {
    title: "`{property}` of `{type}` does not fit `{property}` of `{base}`",
    explain:
      "A value of the derived type may stand for the base, so its members must have types that the base's admit.",
    wrong:
      "class A {\n  x = 1;\n}\nclass B extends A {\n  override x = 'one';\n}\nconsole.log(new B().x);\n",
    fixed:
      "class A {\n  x = 1;\n}\nclass B extends A {\n  override x = 2;\n}\nconsole.log(new B().x);\n",
  },
  E4052: {
    title: "`{property}` is `{found}`, and every property here is `{expected}`",
    help: "widen the index signature, or move the property to another type",
    explain: "An index signature speaks of all properties, the named ones too.",
    wrong:
      "interface Sizes {\n  [name: string]: number;\n  unit: string;\n}\nconst s: Sizes = { unit: 'm' };\nconsole.log(s.unit);\n",
    fixed:
      "interface Sizes {\n  [name: string]: number | string;\n  unit: string;\n}\nconst s: Sizes = { unit: 'm' };\nconsole.log(s.unit);\n",
  },
  E4053: {
    title: "class `{type}` does not have `{property}` as `{base}` asks",
    help: "add `{property}`, or change its type",
    explain: "`implements` promises every member of the interface.",
    wrong:
      "interface Shape {\n  area(): number;\n}\nclass Dot implements Shape {}\nconsole.log(new Dot());\n",
    fixed:
      "interface Shape {\n  area(): number;\n}\nclass Dot implements Shape {\n  area() {\n    return 0;\n  }\n}\nconsole.log(new Dot());\n",
  },
  E4054: {
    title: "class `{type}` leaves `{property}` of `{base}` without body",
    help: "write `{property}`, or make the class `abstract`",
    explain: "Only an abstract class may leave abstract members to its derived classes.",
    wrong:
      "abstract class Shape {\n  abstract area(): number;\n}\nclass Dot extends Shape {}\nconsole.log(new Dot());\n",
    fixed:
      "abstract class Shape {\n  abstract area(): number;\n}\nclass Dot extends Shape {\n  area() {\n    return 0;\n  }\n}\nconsole.log(new Dot());\n",
  },
  E4055: {
    title: "the constructor of a derived class does not call `super`",
    help: "write `super(…)` first",
    explain: "The base class makes the object; before `super` returns there is none.",
    wrong:
      "class A {}\nclass B extends A {\n  constructor() {\n    console.log(1);\n  }\n}\nconsole.log(new B());\n",
    fixed:
      "class A {}\nclass B extends A {\n  constructor() {\n    super();\n    console.log(1);\n  }\n}\nconsole.log(new B());\n",
  },
  E4056: {
    title: "`this` is used before `super` made the object",
    help: "call `super(…)` first",
    explain: "The base class makes the object; before `super` returns there is none.",
    wrong:
      "class A {}\nclass B extends A {\n  x: number;\n  constructor() {\n    this.x = 1;\n    super();\n  }\n}\nconsole.log(new B());\n",
    fixed:
      "class A {}\nclass B extends A {\n  x: number;\n  constructor() {\n    super();\n    this.x = 1;\n  }\n}\nconsole.log(new B());\n",
  },
  E4057: {
    title: "`{property}` is abstract in a class that is not",
    help: "write `abstract class`",
    explain: "A class that can be created has a body for each of its members.",
    wrong: "class Shape {\n  abstract area(): number;\n}\nconsole.log(new Shape());\n",
    fixed:
      "abstract class Shape {\n  abstract area(): number;\n}\nclass Unit extends Shape {\n  area() {\n    return 1;\n  }\n}\nconsole.log(new Unit().area());\n",
  },
  E4058: {
    title: "`{property}` overrides nothing",
    help: "remove `override`, or correct the name",
    explain: "`override` says that a base class has this member.",
    wrong:
      "class A {}\nclass B extends A {\n  override hi() {\n    return 1;\n  }\n}\nconsole.log(new B().hi());\n",
    fixed:
      "class A {}\nclass B extends A {\n  hi() {\n    return 1;\n  }\n}\nconsole.log(new B().hi());\n",
  },
  E4059: {
    title: "`{property}` gets no value",
    help: "give it one here or in the constructor",
    explain:
      "A field whose type does not admit `undefined` is set by its initializer or on every path of the constructor.",
    wrong: "class Counter {\n  count: number;\n}\nconsole.log(new Counter().count);\n",
    fixed: "class Counter {\n  count = 0;\n}\nconsole.log(new Counter().count);\n",
  },
  E4060: {
    title: "the value before this comma is lost",
    help: "remove it, or put it in a statement of its own",
    explain: "The comma operator gives its right side. A left side without effect does nothing.",
    wrong: "const n = (1, 2);\nconsole.log(n);\n",
    fixed: "const n = 2;\nconsole.log(n);\n",
  },
  E4061: {
    title: "`{name}` belongs to instances, and this is static",
    help: "give the static member a type parameter of its own",
    explain:
      "A class's type parameters are chosen for each object; static members exist once for the class.",
    wrong: "class Box<T> {\n  static last: T | undefined;\n}\nconsole.log(Box.last);\n",
    fixed: "class Box {\n  static last: number | undefined;\n}\nconsole.log(Box.last);\n",
  },
  E4062: {
    title: "`await` waits in a function that is not `async`",
    help: "write `async` before the function",
    explain:
      "A function that waits for a promise gives one itself, which `async` says. At the top of a module `await` may stand as it is.",
    wrong:
      "const load = async () => 1;\nfunction next() {\n  return (await load()) + 1;\n}\nconsole.log(next());\n",
    fixed:
      "const load = async () => 1;\nasync function next() {\n  return (await load()) + 1;\n}\nconsole.log(await next());\n",
  },
} as const satisfies Record<string, CodeRow>;
