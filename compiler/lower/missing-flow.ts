/** What flows where by assignments and patterns, and what shows in objects that somebody looks at. */
import type { Property, Type } from "../check/types.ts";
import type { AssignmentLeaf, Expression, PatternTarget, PropertyName } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import { connect, type Holder } from "./missing-graph.ts";
import { fieldKey, isDeclaredElsewhere, isText, type MissingHolders } from "./missing-holders.ts";
import type { MissingSources } from "./missing-sources.ts";

type Leaf = AssignmentLeaf;

/** Types that are looked into where they are shown: those of types without end never end. */
const MOST_SHOWN = 300;

/** Notes in the graph of one program what flows where. */
export class MissingFlow {
  readonly #holders: MissingHolders;
  readonly #sources: MissingSources;
  readonly #shownTypes = new Set<Type>();
  readonly #lackingTypes = new Set<Type>();

  constructor(holders: MissingHolders, sources: MissingSources) {
    this.#holders = holders;
    this.#sources = sources;
  }

  /** What an expression gives goes to the target. */
  flow(value: Expression, target: Holder | undefined): void {
    if (!target) return;
    for (const each of this.#sources.sources(value)) connect(each, target);
    if (target === this.#holders.shown) this.#showInside(this.#holders.typeOf(value));
  }

  /** Who sees an object may see what is in it. */
  #showInside(type: Type): void {
    this.#eachInside(type, this.#shownTypes, (field) => connect(field, this.#holders.shown));
  }

  /** The properties of what is copied become those of another object. */
  copy(value: Expression): void {
    const { types } = this.#holders.program;
    for (const property of types.propertiesOf(types.nonNullable(this.#holders.typeOf(value)))) {
      const field = property.propertyKind === "field" && this.#holders.field(property);
      if (!field || field === this.#holders.shown) continue;
      connect(field, this.#holders.holder(fieldKey(property.name)));
    }
  }

  /** Objects of the type, and those in them, may lack what the type says. */
  lackInside(type: Type): void {
    this.#eachInside(type, this.#lackingTypes, (field, { isOptional }) => {
      if (!isOptional) connect(this.#holders.missing, field);
    });
  }

  #eachInside(
    type: Type,
    seen: Set<Type>,
    then: (field: Holder, property: Property) => void,
  ): void {
    const { types } = this.#holders.program;
    const pending = [type];
    for (let each = pending.pop(); each; each = pending.pop()) {
      if (seen.has(each) || seen.size > MOST_SHOWN) continue;
      seen.add(each);
      for (const member of types.unionMembers(types.nonNullable(each))) {
        if (member.kind === "tuple") pending.push(...member.elements.map((item) => item.type));
        else if (member.kind === "array") pending.push(member.element);
        else if (member.kind === "object" || member.kind === "reference") {
          if (member.kind === "reference") pending.push(...member.typeArguments);
          if (member.kind === "reference" && isDeclaredElsewhere(member.target)) continue;
          for (const property of types.propertiesOf(member)) {
            if (property.propertyKind !== "field") continue;
            const field = this.#holders.field(property);
            if (field) then(field, property);
            pending.push(property.type);
          }
        }
      }
    }
  }

  /** What an expression gives goes to a name or the parts of a pattern. */
  bindTo(target: PatternTarget<Leaf>, value: Expression): void {
    if (target.kind === "ObjectPattern" || target.kind === "ArrayPattern")
      this.bindPattern(target, this.#holders.typeOf(value), value);
    else this.flow(value, this.#sources.leaf(target));
  }

  /**
   * What is taken apart goes to the parts of a pattern.
   * @param value what is taken apart, where it is written there
   */
  bindPattern(target: PatternTarget<Leaf>, type: Type | undefined, value?: Expression): void {
    const { types } = this.#holders.program;
    const whole = type && types.nonNullable(type);
    if (target.kind === "ArrayPattern") {
      const literal = value && stripParentheses(value);
      target.elements.forEach((each, index) => {
        if (each.kind !== "PatternElement") return;
        const given = literal?.kind === "ArrayLiteral" ? literal.elements[index] : undefined;
        if (given && given.kind !== "Spread" && given.kind !== "Hole") {
          if (!each.initializer) this.bindTo(each.target, given);
          return;
        }
        const item = whole?.kind === "tuple" ? whole.elements[index]?.type : undefined;
        const element = item ?? (whole && types.iteratedTypeOf(whole));
        const isMissing = whole?.kind !== "tuple" && element && !this.#holders.admits(element);
        const isHeld = !isMissing && element !== undefined && isText(element);
        this.#bindPart(
          each.target,
          each.initializer,
          element,
          isMissing ? this.#holders.missing : isHeld ? this.#holders.texts : undefined,
        );
      });
    } else if (target.kind === "ObjectPattern") {
      for (const each of target.properties) {
        if (each.kind !== "PatternProperty") continue;
        const property = whole && this.#propertyOf(whole, each.key);
        const entry = whole && !property ? types.indexTypeOf(whole, "string") : undefined;
        const source = entry && !this.#holders.admits(entry) ? this.#holders.missing : undefined;
        const field = property?.propertyKind === "field" ? this.#holders.field(property) : source;
        this.#bindPart(each.target, each.initializer, property?.type ?? entry, field);
      }
    }
  }

  #bindPart(
    target: PatternTarget<Leaf>,
    initializer: Expression | null,
    type: Type | undefined,
    source: Holder | undefined,
  ): void {
    if (target.kind === "ObjectPattern" || target.kind === "ArrayPattern") {
      this.bindPattern(target, type);
      return;
    }
    const into = this.#sources.leaf(target);
    if (!into || into === this.#holders.kept) return;
    if (initializer) this.flow(initializer, into);
    else if (source) connect(source, into);
  }

  #propertyOf(type: Type, key: PropertyName): Property | undefined {
    const name = this.#holders.program.propertyNameOf(key);
    return name === undefined ? undefined : this.#holders.program.types.propertyOf(type, name);
  }
}
