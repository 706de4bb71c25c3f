/** `value[key](…)` of what may be a list, a text, a number or a boolean: the methods that the key may name, see key-texts.ts. */
import { STRING_TYPE } from "../../runtime/bytecode/module.ts";
import { BUILTINS } from "../builtins/table.ts";
import { type Node, op } from "../ir/tree.ts";
import type { ElementAccess } from "../syntax/ast.ts";
import type { Body } from "./body.ts";
import { answer } from "./dynamic.ts";
import { eachArray } from "./dynamic-elements.ts";
import { hasMethod } from "./dynamic-methods.ts";
import { booleanConstant, choose, stringConstant, when } from "./emit.ts";

/** A method, and the function that calls it on any value. */
interface NamedMethod {
  readonly name: string;
  readonly index: number;
}

const METHOD = /^(?:Array|String|Number|Boolean)#(\w+)$/;

const NAMES: ReadonlySet<string> = new Set(
  Object.keys(BUILTINS).flatMap((key) => METHOD.exec(key)?.[1] ?? []),
);

/** The methods of the language that the call may be of. */
export function namesOfCall(body: Body, { object, index }: ElementAccess): string[] {
  const { lowering } = body;
  const { representations, uses } = lowering;
  if (representations.objectPart(body.typeOf(object)) !== "anything") return [];
  const key = body.typeOf(index);
  if (representations.category(representations.normalize(key)) === "number") return [];
  return [...NAMES].filter(
    (name) =>
      hasMethod(lowering, name) &&
      (key.kind === "literal" ? key.value === name : uses.keyTexts.mayBe(name)),
  );
}

/** Whether the boxed value is one of the language's own with methods, and the key a text that is one of the names. */
export function isOfLanguage(body: Body, value: Node, key: Node, names: readonly string[]): Node {
  const index = body.lowering.dynamic.question(
    `is of language, by ${names.join()}`,
    ["value", "value"],
    "bool",
    {
      after: (inner) => {
        const yes = (): Node[] => [answer(booleanConstant(true))];
        const nodes: Node[] = [];
        for (const name of names) {
          const kinds = ["value.is_string", "value.is_number", "value.is_bool"] as const;
          const isNamed = isKey(inner, 1, name);
          const then = kinds.map((kind) => when(op(kind, [], [inner.get(0)], "bool"), yes()));
          eachArray(inner, (array) => {
            then.push(array.when(yes()));
          });
          nodes.push(when(isNamed, then));
        }
        return [...nodes, answer(booleanConstant(false))];
      },
    },
  );
  return body.op("call", [index], [value, key], "bool");
}

/** Calls the method whose name the key is. */
export function callNamed(
  body: Body,
  methods: readonly NamedMethod[],
  value: Node,
  key: Node,
  args: Node,
  text: Node,
): Node {
  const array = body.lowering.builder.array("value");
  const index = body.lowering.dynamic.question(
    `call by ${methods.map(({ name }) => name).join()}`,
    ["value", "value", array, STRING_TYPE],
    "value",
    {
      after: (inner) => [
        ...methods.map(({ name, index: method }) => {
          const given = [inner.get(0), inner.get(2), inner.get(3)];
          return when(isKey(inner, 1, name), [answer(op("call", [method], given, "value"))]);
        }),
        op("unreachable", [], [], "never"),
      ],
    },
  );
  return body.op("call", [index], [value, key, args, text], "value");
}

/** Whether the parameter is the text. */
function isKey(body: Body, parameter: number, name: string): Node {
  const text = op("value.to_ref", [STRING_TYPE], [body.get(parameter)], STRING_TYPE);
  const isName = op("string.equals", [], [text, stringConstant(body.lowering, name)], "bool");
  const isText = op("value.is_string", [], [body.get(parameter)], "bool");
  return choose(isText, isName, booleanConstant(false), "bool");
}
