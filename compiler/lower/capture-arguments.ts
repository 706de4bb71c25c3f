/** What a function of the same frame needs, as arguments for it. */

import { Bug } from "../diagnostics/bug.ts";
import type { Node } from "../ir/tree.ts";
import type { Body } from "./body.ts";
import { undefinedOf } from "./emit.ts";
import type { Capture, FunctionInstance } from "./functions.ts";
import { unsupported } from "./unsupported.ts";
import { placeOf, readPlace } from "./variables.ts";

/** What a function of the same frame needs besides its arguments, where it is called on nothing. */
export function leadingArguments(body: Body, instance: FunctionInstance): Node[] {
  const captures = captureArguments(body, instance.captures);
  return instance.takesReceiver ? [...captures, undefinedOf("value")] : captures;
}

/** Reads the captures, cells as cells. */
export function captureArguments(body: Body, captures: readonly Capture[]): Node[] {
  return captures.map((capture) => {
    if (capture.kind === "this") {
      if (!body.thisValue) throw new Bug("lower", `no receiver in ${body.options.name}`);
      return body.get(body.thisValue.local);
    }
    if (capture.kind === "arguments") {
      if (!body.argumentsValue) throw new Bug("lower", `no arguments in ${body.options.name}`);
      return { ...body.argumentsValue.node };
    }
    if (capture.symbol.kind === "class" && !body.places.has(capture.symbol))
      return unsupported(
        body.here(),
        `\`${capture.symbol.name}\`, a class inside a function, before its declaration`,
        "declare the class first",
      );
    const place = placeOf(body, capture.symbol);
    if (!capture.isCell) return readPlace(body, place).node;
    if (place.kind !== "cell")
      throw new Bug("lower", `${capture.symbol.name} has no cell in ${body.options.name}`);
    return body.get(place.local);
  });
}
