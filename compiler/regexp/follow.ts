/**
 * What may follow where in a pattern, to tell where matching never has to go back: there it needs no more than to go on. All answers err to the careful
 * side: a set may have units too many, and what is called sure is sure.
 */
import type { Pattern, Repeat } from "./pattern.ts";
import {
  ANY_UNIT,
  areDisjoint,
  includes,
  intersect,
  LINE_ENDS,
  NO_UNIT,
  type UnitSet,
  unite,
  WORD_UNITS,
} from "./units.ts";

/** What the rest of a pattern wants. */
export interface Follow {
  /** The units that may come next where the rest matches. */
  readonly units: UnitSet;
  /** The rest matches anything, if only by matching nothing. */
  readonly neverFails: boolean;
  /** The rest begins with `\b`, seen forwards. */
  readonly isBoundary?: boolean;
}

/** Nothing follows. */
export const ACCEPT: Follow = { units: NO_UNIT, neverFails: true };

const UNKNOWN: Follow = { units: ANY_UNIT, neverFails: false };

/** What a pattern wants that `follow` comes after; seen backwards inside of what looks behind. */
export function firstOf(pattern: Pattern, follow: Follow, isBackward: boolean): Follow {
  switch (pattern.kind) {
    case "set":
      return { units: pattern.units, neverFails: false };
    case "sequence":
      return inOrder(pattern.parts, isBackward).reduceRight<Follow>(
        (next, part) => firstOf(part, next, isBackward),
        follow,
      );
    case "choice": {
      const firsts = pattern.options.map((option) => firstOf(option, follow, isBackward));
      return {
        units: firsts.reduce((units, each) => unite(units, each.units), NO_UNIT),
        neverFails: firsts.some(({ neverFails }) => neverFails),
      };
    }
    case "group":
      return firstOf(pattern.body, follow, isBackward);
    case "repeat": {
      if (pattern.max === 0) return follow;
      const first = firstOf(pattern.body, follow, isBackward);
      if (pattern.min > 0) return first;
      return { units: unite(first.units, follow.units), neverFails: follow.neverFails };
    }
    case "end":
      return isBackward ? UNKNOWN : { units: NO_UNIT, neverFails: false };
    case "line-end": {
      if (isBackward) return UNKNOWN;
      const units = follow.neverFails ? LINE_ENDS : intersect(follow.units, LINE_ENDS);
      return { units, neverFails: false };
    }
    case "boundary":
      return { ...uncertain(follow), isBoundary: !pattern.isNegated && !isBackward };
    case "start":
    case "line-start":
    case "look":
      return uncertain(follow);
    case "reference":
      return UNKNOWN;
  }
}

/** After something that takes no unit and may fail. */
function uncertain(follow: Follow): Follow {
  return { units: follow.neverFails ? ANY_UNIT : follow.units, neverFails: false };
}

/** The parts in the order in which they are matched. */
export function inOrder(parts: readonly Pattern[], isBackward: boolean): readonly Pattern[] {
  return isBackward ? parts.toReversed() : parts;
}

/** What follows each part of a sequence, by its place in the order of matching. */
export function followsOf(
  ordered: readonly Pattern[],
  follow: Follow,
  isBackward: boolean,
): Follow[] {
  const follows: Follow[] = [];
  let next = follow;
  for (let place = ordered.length - 1; place >= 0; place--) {
    follows[place] = next;
    const part = ordered[place];
    if (part) next = firstOf(part, next, isBackward);
  }
  return follows;
}

/** What follows the body of a repetition: another round or the rest. */
export function followOfRound(repeat: Repeat, follow: Follow, isBackward: boolean): Follow {
  // A round that takes nothing fails, whatever comes next.
  if (isNullable(repeat.body)) return UNKNOWN;
  const { units } = firstOf(repeat.body, follow, isBackward);
  const both = unite(units, follow.units);
  if (!follow.neverFails) return { units: both, neverFails: false };
  if (repeat.isGreedy && repeat.min <= 1) return { units: both, neverFails: true };
  return UNKNOWN;
}

/** May the pattern match without taking a unit? Whatever only may is said to. */
export function isNullable(pattern: Pattern): boolean {
  switch (pattern.kind) {
    case "set":
      return false;
    case "sequence":
      return pattern.parts.every(isNullable);
    case "choice":
      return pattern.options.some(isNullable);
    case "group":
      return isNullable(pattern.body);
    case "repeat":
      return pattern.min === 0 || isNullable(pattern.body);
    default:
      return true;
  }
}

/** The units of a pattern that is one set, groups around it not counted as such. */
export function setOf(pattern: Pattern): UnitSet | undefined {
  return pattern.kind === "set" ? pattern.units : undefined;
}

/** Is there one way at most to match the pattern such that what follows can match, and is it the one that is found first? */
export function isSure(pattern: Pattern, follow: Follow, isBackward: boolean): boolean {
  switch (pattern.kind) {
    case "sequence": {
      const ordered = inOrder(pattern.parts, isBackward);
      const follows = followsOf(ordered, follow, isBackward);
      return ordered.every((part, place) => isSure(part, follows[place] ?? follow, isBackward));
    }
    case "choice":
      return (
        pattern.options.every((option) => isSure(option, follow, isBackward)) &&
        (follow.neverFails || areExclusive(pattern.options, follow, isBackward))
      );
    case "group":
      return isSure(pattern.body, follow, isBackward);
    case "look":
      return isSure(pattern.body, ACCEPT, pattern.isBehind);
    case "repeat":
      return isSureRepeat(pattern, follow, isBackward);
    default:
      return true;
  }
}

function isSureRepeat(repeat: Repeat, follow: Follow, isBackward: boolean): boolean {
  const { body, min, isGreedy } = repeat;
  const max = !isGreedy && follow.neverFails ? min : repeat.max;
  if (max === 0) return true;
  if (isNullable(body)) return false;
  if (!isSure(body, followOfRound(repeat, follow, isBackward), isBackward)) return false;
  if (min === max || (isGreedy && follow.neverFails)) return true;
  const first = firstOf(body, UNKNOWN, isBackward);
  if (areDisjoint(first.units, follow.units)) return true;
  // Giving one back leaves the place between two word characters.
  const units = setOf(body);
  return (
    isGreedy && follow.isBoundary === true && min > 0 && !!units && includes(WORD_UNITS, units)
  );
}

/** Does none of the options match where an earlier one has, such that the rest matches? */
function areExclusive(options: readonly Pattern[], follow: Follow, isBackward: boolean): boolean {
  const leads = options.map((option) => leadOf(option, isBackward));
  const firsts = options.map((option) => firstOf(option, follow, isBackward).units);
  return options.every((option, place) => {
    if (place === options.length - 1) return true;
    if (isNullable(option)) return false;
    return options.every((_, other) => {
      if (other <= place) return true;
      if (areDisjoint(firsts[place] ?? ANY_UNIT, firsts[other] ?? ANY_UNIT)) return true;
      const [lead = [], otherLead = []] = [leads[place], leads[other]];
      return lead.some((units, at) => {
        const otherUnits = otherLead[at];
        return otherUnits !== undefined && areDisjoint(units, otherUnits);
      });
    });
  });
}

/** The sets with which a pattern begins, whatever way it matches. */
export function leadOf(pattern: Pattern, isBackward: boolean): UnitSet[] {
  const lead: UnitSet[] = [];
  addLead(lead, pattern, isBackward);
  return lead;
}

/** Adds to the lead; false where it ends in the pattern. */
function addLead(lead: UnitSet[], pattern: Pattern, isBackward: boolean): boolean {
  switch (pattern.kind) {
    case "set":
      lead.push(pattern.units);
      return lead.length < MAX_LEAD;
    case "sequence":
      return inOrder(pattern.parts, isBackward).every((part) => addLead(lead, part, isBackward));
    case "group":
      return addLead(lead, pattern.body, isBackward);
    case "repeat":
      for (let round = 0; round < pattern.min; round++)
        if (!addLead(lead, pattern.body, isBackward)) return false;
      return pattern.min === pattern.max;
    case "choice":
      return addLeadOfChoice(lead, pattern.options, isBackward);
    case "reference":
      return false;
    default:
      // What takes no unit.
      return true;
  }
}

function addLeadOfChoice(
  lead: UnitSet[],
  options: readonly Pattern[],
  isBackward: boolean,
): boolean {
  const wholes: boolean[] = [];
  const leads = options.map((option) => {
    const own: UnitSet[] = [];
    wholes.push(addLead(own, option, isBackward));
    return own;
  });
  const shortest = Math.min(...leads.map(({ length }) => length));
  for (let place = 0; place < shortest; place++)
    lead.push(leads.reduce((units, own) => unite(units, own[place] ?? NO_UNIT), NO_UNIT));
  return wholes.every(Boolean) && leads.every(({ length }) => length === shortest);
}

/** More sets say little more. */
const MAX_LEAD = 20;
