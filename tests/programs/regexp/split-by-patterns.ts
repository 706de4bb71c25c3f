// Empty matches, groups, limits, sticky expressions, matches at both ends.
console.log("a1b2c".split(/\d/), "1a1".split(/1/), "".split(/x/), "".split(/x*/));
console.log("abc".split(/(?:)/), "abc".split(/x*/), "aXbXc".split(/(X)/), "ab".split(/(a)|b/));
console.log("a, b,c".split(/,\s*/, 2), "a,b".split(/,/, 0), "a1b2c3".split(/(\d)/, 4));
console.log("aab".split(/a/y), "A  B".split(/\s+/), "one  two".split(/\s*/));
console.log("fooBarBaz".split(/(?=[A-Z])/), "a\u20acb\u20acc".split(/\u20ac/), "2024-01-02".split(/-/g));
// expect: [ 'a', 'b', 'c' ] [ '', 'a', '' ] [ '' ] []
// expect: [ 'a', 'b', 'c' ] [ 'a', 'b', 'c' ] [ 'a', 'X', 'b', 'X', 'c' ] [ '', 'a', '', undefined, '' ]
// expect: [ 'a', 'b' ] [] [ 'a', '1', 'b', '2' ]
// expect: [ '', '', 'b' ] [ 'A', 'B' ] [ 'o', 'n', 'e', 't', 'w', 'o' ]
// expect: [ 'foo', 'Bar', 'Baz' ] [ 'a', 'b', 'c' ] [ '2024', '01', '02' ]
