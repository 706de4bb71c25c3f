// Differences of texts and patches by the package @sanity/diff-match-patch 3.2.1.
import { applyPatches, cleanupSemantic, makeDiff, makePatches, match, parsePatch, stringifyPatches, xIndex } from "@sanity/diff-match-patch";

const before = "The quick brown fox jumps over the lazy dog.\nIt sleeps.";
const after = "The slow brown fox leaps over a lazy dog.\nIt slept.\nGrüße 🎉";
const diffs = makeDiff(before, after);
for (const [kind, text] of cleanupSemantic(diffs)) console.log(kind, JSON.stringify(text));
const patches = makePatches(before, after);
const written = stringifyPatches(patches);
console.log(JSON.stringify(written));
console.log(applyPatches(parsePatch(written), before)[0] === after, applyPatches(patches, `> ${before}!`));
console.log(match("the lazy dog sleeps", "lazzy dog", 3), xIndex(diffs, 20), makeDiff("a", "a"), makeDiff("", "b"));
// expect: 0 "The "
// expect: -1 "quick"
// expect: 1 "slow"
// expect: 0 " brown fox "
// expect: -1 "jum"
// expect: 1 "lea"
// expect: 0 "ps over "
// expect: -1 "the"
// expect: 1 "a"
// expect: 0 " lazy dog.\nIt sle"
// expect: -1 "eps."
// expect: 1 "pt.\nGrüße 🎉"
// expect: "@@ -1,13 +1,12 @@\n The \n-quick\n+slow\n  bro\n@@ -16,22 +16,20 @@\n fox \n-jum\n+lea\n ps over \n-the\n+a\n  laz\n@@ -45,8 +45,20 @@\n  sle\n-eps.\n+pt.%0AGr%C3%BC%C3%9Fe %F0%9F%8E%89\n"
// expect: true [
// expect:   '> The slow brown fox leaps over a lazy dog.\nIt slept.\nGrüße 🎉',
// expect:   [ true, true, true ]
// expect: ]
// expect: 4 19 [ [ 0, 'a' ] ] [ [ 1, 'b' ] ]
