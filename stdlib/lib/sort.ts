/**
 * `Array.prototype.sort`: TimSort, calling the comparator on the same pairs in the same order as V8 does (its third_party/v8/builtins/array-sort.tq,
 * after CPython's listsort), because programs see that order when a comparator prints, counts, throws or contradicts itself.
 * Indexes are kept in 32 bits (`| 0`): no array that fits in memory is longer, and as doubles they would cost every comparison.
 * The array is sorted in a copy: a comparator that throws leaves it as it was. `undefined` goes to the end, holes behind it, and neither is compared.
 */
import {
  array_copy,
  array_has,
  array_new,
  array_set_length,
  array_slice,
  holds_texts,
  is_undefined,
  string_compare,
  strings_of,
  to_text,
} from "tscript:intrinsics";

/** Merges start galloping after one side won this many times in a row. */
const MIN_GALLOP = 7;

/** A stack of runs whose lengths grow as Fibonacci numbers do: 85 hold 2^64 elements. */
const MAX_RUNS = 85;

/** `self.sort(compare)` */
export function sort<T>(self: T[], compare: (a: T, b: T) => number): T[] {
  const length = self.length;
  const work = sortableElements(self);
  const undefinedCount = work.length < length ? countUndefined(self) : 0;
  if (work.length > 1) new TimSort<T>(work, compare).sort();
  writeBack(self, length, work, undefinedCount);
  return self;
}

/** `self.sort()`: by the elements' texts, by UTF-16 unit; texts that have to be made are made once */
export function sortByText<T>(self: T[]): T[] {
  if (holds_texts(self)) {
    sort<string | undefined>(strings_of(self)!, (a, b) => string_compare(a!, b!));
  } else {
    sortByMadeTexts(self);
  }
  return self;
}

function sortByMadeTexts<T>(self: T[]): void {
  const length = self.length;
  const work = sortableElements(self);
  const undefinedCount = work.length < length ? countUndefined(self) : 0;
  const count = work.length;
  const texts = array_new<string>(count);
  const order = array_new<number>(count);
  for (let i = 0; i < count; i++) {
    texts[i] = to_text(work[i]);
    order[i] = i;
  }
  if (count > 1) new TimSort<number>(order, (a, b) => string_compare(texts[a], texts[b])).sort();
  const sorted = array_new<T>(count);
  for (let i = 0; i < count; i++) sorted[i] = work[order[i]];
  writeBack(self, length, sorted, undefinedCount);
}

/** `self.sort(compare)` where `compare` may be undefined at run time */
export function sortOptional<T>(self: T[], compare: ((a: T, b: T) => number) | undefined): T[] {
  return compare === undefined ? sortByText(self) : sort(self, compare);
}

/** The elements to sort, in a new array: neither holes nor undefined. */
function sortableElements<T>(self: readonly T[]): T[] {
  const length = self.length;
  const work = array_slice(self, 0, length);
  let count = 0;
  for (let i = 0; i < length; i++) {
    if (array_has(self, i)) {
      const item = self[i];
      if (!is_undefined(item)) {
        work[count] = item;
        count++;
      }
    }
  }
  if (count < length) array_set_length(work, count);
  return work;
}

/** Elements that are undefined; holes do not count. */
function countUndefined<T>(self: readonly T[]): number {
  let count = 0;
  for (let i = 0; i < self.length; i++) {
    if (array_has(self, i) && is_undefined(self[i])) count++;
  }
  return count;
}

/** Stores the sorted elements, then the undefined ones, then holes up to the length before; the comparator may have changed the array's length. */
function writeBack<T>(self: T[], lengthBefore: number, sorted: T[], undefinedCount: number): void {
  const count = sorted.length;
  const end = count + undefinedCount;
  if (self.length < end) array_set_length(self, end);
  array_copy(self, 0, sorted, 0, count);
  for (let i = count; i < end; i++) self[i] = undefined as T;
  const holes = (self.length < lengthBefore ? self.length : lengthBefore) - end;
  if (holes > 0) array_copy(self, end, array_new<T>(holes), 0, holes);
}

/** One sort of `work` in place. */
class TimSort<T> {
  readonly work: T[];
  readonly compare: (a: T, b: T) => number;
  temp: T[];
  minGallop: number;
  runCount: number;
  readonly runBases: Int32Array;
  readonly runLengths: Int32Array;

  constructor(work: T[], compare: (a: T, b: T) => number) {
    this.work = work;
    this.compare = compare;
    this.temp = [];
    this.minGallop = MIN_GALLOP;
    this.runCount = 0;
    // Short arrays are one run, which never meets the stack's depth.
    const depth = work.length < 64 ? 2 : MAX_RUNS;
    this.runBases = new Int32Array(depth);
    this.runLengths = new Int32Array(depth);
  }

  sort(): void {
    let low = 0;
    let remaining = this.work.length | 0;
    const minRunLength = minRunLengthOf(remaining);
    while (remaining > 0) {
      let length = this.countAndMakeRun(low, (low + remaining) | 0);
      if (length < minRunLength) {
        const forced = minRunLength < remaining ? minRunLength : remaining;
        this.binaryInsertionSort(low, (low + length) | 0, (low + forced) | 0);
        length = forced;
      }
      this.runBases[this.runCount] = low;
      this.runLengths[this.runCount] = length;
      this.runCount++;
      this.mergeCollapse();
      low = (low + length) | 0;
      remaining = (remaining - length) | 0;
    }
    this.mergeForceCollapse();
  }

  /** Sorts low..high of which low..start is sorted. */
  binaryInsertionSort(low: number, sortedEnd: number, high: number): void {
    const work = this.work;
    const compare = this.compare;
    for (let start = low === sortedEnd ? (sortedEnd + 1) | 0 : sortedEnd; start < high; start++) {
      let left = low;
      let right = start;
      const pivot = work[start];
      while (left < right) {
        const middle = (left + ((right - left) >> 1)) | 0;
        if (compare(pivot, work[middle]) < 0) right = middle;
        else left = (middle + 1) | 0;
      }
      array_copy(work, (left + 1) | 0, work, left, (start - left) | 0);
      work[left] = pivot;
    }
  }

  /** Length of the run at `low`; one that strictly descends is turned round. */
  countAndMakeRun(low: number, high: number): number {
    const work = this.work;
    const compare = this.compare;
    let next = (low + 1) | 0;
    if (next === high) return 1;
    let previous = work[next];
    const isDescending = compare(previous, work[low]) < 0;
    for (next++; next < high; next++) {
      const current = work[next];
      if (compare(current, previous) < 0 !== isDescending) break;
      previous = current;
    }
    if (isDescending) {
      let left = low;
      let right = (next - 1) | 0;
      while (left < right) {
        const item = work[left];
        work[left] = work[right];
        work[right] = item;
        left = (left + 1) | 0;
        right = (right - 1) | 0;
      }
    }
    return (next - low) | 0;
  }

  /** Whether run n-2 is longer than the two after it together. */
  holdsInvariant(n: number): boolean {
    if (n < 2) return true;
    const lengths = this.runLengths;
    return lengths[n - 2] > lengths[n - 1] + lengths[n];
  }

  /** Merges neighbours until every run is longer than the two above it together. */
  mergeCollapse(): void {
    const lengths = this.runLengths;
    while (this.runCount > 1) {
      let n = (this.runCount - 2) | 0;
      if (!this.holdsInvariant(n + 1) || !this.holdsInvariant(n)) {
        if (lengths[n - 1] < lengths[n + 1]) n--;
        this.mergeAt(n);
      } else if (lengths[n] <= lengths[n + 1]) {
        this.mergeAt(n);
      } else {
        break;
      }
    }
  }

  mergeForceCollapse(): void {
    const lengths = this.runLengths;
    while (this.runCount > 1) {
      let n = (this.runCount - 2) | 0;
      if (n > 0 && lengths[n - 1] < lengths[n + 1]) n--;
      this.mergeAt(n);
    }
  }

  /** Merges runs i and i+1. */
  mergeAt(i: number): void {
    const work = this.work;
    let baseA = this.runBases[i] | 0;
    let lengthA = this.runLengths[i] | 0;
    const baseB = this.runBases[i + 1] | 0;
    let lengthB = this.runLengths[i + 1] | 0;
    this.runLengths[i] = lengthA + lengthB;
    if (i === this.runCount - 3) {
      this.runBases[i + 1] = this.runBases[i + 2];
      this.runLengths[i + 1] = this.runLengths[i + 2];
    }
    this.runCount--;
    // Elements of A up to the first of B, and of B from the last of A on, are in place.
    const skipped = this.gallop(work, work[baseB], baseA, lengthA, 0, true);
    baseA = (baseA + skipped) | 0;
    lengthA = (lengthA - skipped) | 0;
    if (lengthA === 0) return;
    lengthB = this.gallop(work, work[(baseA + lengthA - 1) | 0], baseB, lengthB, (lengthB - 1) | 0, false);
    if (lengthB === 0) return;
    this.merge(lengthA, baseA, lengthB, baseB);
  }

  /**
   * Where in the sorted base..base+length `key` belongs, before equal ones, or behind them; looked for outwards from `hint`.
   * Both ways are one piece of code, since each program that sorts has it once for each kind of element.
   */
  gallop(array: T[], key: T, base: number, length: number, hint: number, isBehind: boolean): number {
    let lastOffset = 0;
    let offset = 1;
    if (this.isAhead(array[(base + hint) | 0], key, isBehind)) {
      const maxOffset = (length - hint) | 0;
      while (offset < maxOffset) {
        if (!this.isAhead(array[(base + hint + offset) | 0], key, isBehind)) break;
        lastOffset = offset;
        offset = offset > 0x3fffffff ? maxOffset : (offset << 1) + 1;
      }
      if (offset > maxOffset) offset = maxOffset;
      lastOffset = (lastOffset + hint) | 0;
      offset = (offset + hint) | 0;
    } else {
      const maxOffset = (hint + 1) | 0;
      while (offset < maxOffset) {
        if (this.isAhead(array[(base + hint - offset) | 0], key, isBehind)) break;
        lastOffset = offset;
        offset = offset > 0x3fffffff ? maxOffset : (offset << 1) + 1;
      }
      if (offset > maxOffset) offset = maxOffset;
      const nearer = lastOffset;
      lastOffset = (hint - offset) | 0;
      offset = (hint - nearer) | 0;
    }
    lastOffset = (lastOffset + 1) | 0;
    while (lastOffset < offset) {
      const middle = (lastOffset + ((offset - lastOffset) >> 1)) | 0;
      if (this.isAhead(array[(base + middle) | 0], key, isBehind)) lastOffset = (middle + 1) | 0;
      else offset = middle;
    }
    return offset;
  }

  /** Whether an element stays in front of where the key goes. */
  isAhead(element: T, key: T, isBehind: boolean): boolean {
    return isBehind ? !(this.compare(key, element) < 0) : this.compare(element, key) < 0;
  }

  /** Copies `count` elements from `start` on into the temporary array. */
  fillTemp(start: number, count: number): T[] {
    if (this.temp.length < count) this.temp = array_slice(this.work, start, (start + count) | 0);
    else array_copy(this.temp, 0, this.work, start, count);
    return this.temp;
  }

  /**
   * Merges neighbouring runs; A's first element goes behind B's first, A's last behind all of B. The shorter run is moved out of the way: A, and then they
   * are merged from the front, or B, and then from the back. Both ways are one piece of code for the same reason as in `gallop`.
   */
  merge(lengthOfA: number, baseA: number, lengthOfB: number, baseB: number): void {
    const work = this.work;
    const compare = this.compare;
    const isForward = lengthOfA <= lengthOfB;
    const step = isForward ? 1 : -1;
    const temp = isForward ? this.fillTemp(baseA, lengthOfA) : this.fillTemp(baseB, lengthOfB);
    const fromA = isForward ? temp : work;
    const fromB = isForward ? work : temp;
    // The merge ends when so many of a run are left: its last one, of the run that was moved, belongs behind all of the other.
    const leastA = isForward ? 1 : 0;
    const leastB = 1 - leastA;
    let lengthA = lengthOfA;
    let lengthB = lengthOfB;
    let target = isForward ? baseA : (baseB + lengthB - 1) | 0;
    let cursorA = isForward ? 0 : (baseA + lengthA - 1) | 0;
    let cursorB = isForward ? baseB : (lengthB - 1) | 0;
    if (isForward) {
      work[target] = work[cursorB];
      cursorB = (cursorB + 1) | 0;
      lengthB = (lengthB - 1) | 0;
    } else {
      work[target] = work[cursorA];
      cursorA = (cursorA - 1) | 0;
      lengthA = (lengthA - 1) | 0;
    }
    target = (target + step) | 0;
    let minGallop = this.minGallop | 0;
    merging: while (lengthA > leastA && lengthB > leastB) {
      let winsA = 0;
      let winsB = 0;
      // One at a time, until one side seems to win consistently.
      while (true) {
        if (compare(fromB[cursorB], fromA[cursorA]) < 0 === isForward) {
          work[target] = fromB[cursorB];
          target = (target + step) | 0;
          cursorB = (cursorB + step) | 0;
          winsB = (winsB + 1) | 0;
          winsA = 0;
          lengthB = (lengthB - 1) | 0;
          if (lengthB === leastB) break merging;
          if (winsB >= minGallop) break;
        } else {
          work[target] = fromA[cursorA];
          target = (target + step) | 0;
          cursorA = (cursorA + step) | 0;
          winsA = (winsA + 1) | 0;
          winsB = 0;
          lengthA = (lengthA - 1) | 0;
          if (lengthA === leastA) break merging;
          if (winsA >= minGallop) break;
        }
      }
      minGallop = (minGallop + 1) | 0;
      let isFirst = true;
      while (winsA >= MIN_GALLOP || winsB >= MIN_GALLOP || isFirst) {
        isFirst = false;
        minGallop = minGallop > 2 ? (minGallop - 1) | 0 : 1;
        this.minGallop = minGallop;
        winsA = this.winsOf(fromA, fromB[cursorB], cursorA, lengthA, isForward, true);
        if (winsA > 0) {
          this.moveBlock(target, fromA, cursorA, winsA, isForward);
          target = (target + winsA * step) | 0;
          cursorA = (cursorA + winsA * step) | 0;
          lengthA = (lengthA - winsA) | 0;
          // The last of the run that was moved is taken only if the comparator contradicts itself.
          if (lengthA <= leastA) break merging;
        }
        work[target] = fromB[cursorB];
        target = (target + step) | 0;
        cursorB = (cursorB + step) | 0;
        lengthB = (lengthB - 1) | 0;
        if (lengthB === leastB) break merging;
        winsB = this.winsOf(fromB, fromA[cursorA], cursorB, lengthB, isForward, false);
        if (winsB > 0) {
          this.moveBlock(target, fromB, cursorB, winsB, isForward);
          target = (target + winsB * step) | 0;
          cursorB = (cursorB + winsB * step) | 0;
          lengthB = (lengthB - winsB) | 0;
          if (lengthB <= leastB) break merging;
        }
        work[target] = fromA[cursorA];
        target = (target + step) | 0;
        cursorA = (cursorA + step) | 0;
        lengthA = (lengthA - 1) | 0;
        if (lengthA === leastA) break merging;
      }
      minGallop = (minGallop + 1) | 0;
      this.minGallop = minGallop;
    }
    // What is left of the run that was moved goes behind what is left of the other.
    if (isForward) {
      if (lengthA === 1) {
        this.moveBlock(target, work, cursorB, lengthB, true);
        target = (target + lengthB) | 0;
      }
      this.moveBlock(target, temp, cursorA, lengthA, true);
    } else {
      if (lengthB === 1) {
        this.moveBlock(target, work, cursorA, lengthA, false);
        target = (target - lengthA) | 0;
      }
      this.moveBlock(target, temp, cursorB, lengthB, false);
    }
  }

  /** How many of the `length` elements at `cursor` go before `key`, or when merging from the back behind it. */
  winsOf(array: T[], key: T, cursor: number, length: number, isForward: boolean, isBehind: boolean): number {
    if (isForward) return this.gallop(array, key, cursor, length, 0, isBehind);
    const last = (length - 1) | 0;
    return (length - this.gallop(array, key, (cursor - last) | 0, length, last, isBehind)) | 0;
  }

  /** Copies elements to `target`: those from `cursor` on, or those up to it. */
  moveBlock(target: number, array: T[], cursor: number, count: number, isForward: boolean): void {
    const back = isForward ? 0 : (count - 1) | 0;
    array_copy(this.work, (target - back) | 0, array, (cursor - back) | 0, count);
  }
}

/** Runs shorter than this are extended by insertion: the length itself below 64, else 32..64 such that length / it is just below a power of 2. */
function minRunLengthOf(length: number): number {
  let rest = length;
  let roundUp = 0;
  while (rest >= 64) {
    roundUp |= rest & 1;
    rest >>= 1;
  }
  return rest + roundUp;
}
