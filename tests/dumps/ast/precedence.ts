a + b * c - d ** e ** f;
a ?? (b || c && d);
a < b === c > d;
!a as B | C as D;
a = b ? c : d ? e : f;
a >>>= b >> c >= d;
typeof a.b()[c]++, -d;
