/** `JSON` as a value: `const codec = JSON`. What is named directly needs none of this. */
import { gapOfNumber } from "./json-write.ts";
import { Prototype } from "./prototype.ts";

export class JsonObject extends Prototype {
  constructor() {
    super();
    this.$names = "=JSON";
  }

  parse(text: string, reviver?: (this: any, key: string, value: any) => any): any {
    return JSON.parse(text, reviver);
  }

  stringify(
    value: any,
    replacer?: ((this: any, key: string, value: any) => any) | (string | number)[] | null,
    space?: string | number,
  ): any {
    const gap = typeof space === "number" ? gapOfNumber(space) : (space ?? "");
    if (typeof replacer === "function") return JSON.stringify(value, replacer, gap);
    if (replacer === undefined || replacer === null) return JSON.stringify(value, null, gap);
    return JSON.stringify(value, replacer, gap);
  }
}

const json: JsonObject = new JsonObject();

export function jsonObject(): JsonObject {
  return json;
}
