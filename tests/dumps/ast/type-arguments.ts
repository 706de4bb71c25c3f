f<A, B<C>>(x);
f(a < b, c > (d));
a < b || c > d;
new Map<A, B>;
f<T>;
a < b >= c;
