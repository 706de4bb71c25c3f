const u = new URL("https://user:pw@a.b:8080/c/d?x=1&y=two%20words&x=3#frag");
console.log(u.href, u.origin, u.protocol, u.host, u.hostname, u.port, u.pathname, u.search, u.hash, u.username);
console.log(u.searchParams.get("x"), u.searchParams.getAll("x"), u.searchParams.get("y"), u.searchParams.get("q"), u.searchParams.has("y"));
u.searchParams.set("x", "9"); u.searchParams.append("z", "a&b"); u.searchParams.delete("y"); u.pathname = "/new path"; u.hash = "";
console.log(String(u), `${u.searchParams}`, JSON.stringify({ u }));
const q = new URLSearchParams({ a: "1", b: "x y" }); q.append("a", "é"); for (const [k, v] of q) console.log(k, v);
q.forEach((v, k) => console.log(k + "=" + v)); q.sort(); console.log(q.toString(), q, [...q.keys()]);
console.log(new URL("../x?y=1", "http://h/a/b/c").href, new URLSearchParams([["k", "v"]]).toString(), [new URLSearchParams("?p=1&q=").get("q")]);
try { new URL("nope"); } catch (e) { console.log((e as Error).name, (e as Error).message); }
console.log(u);
console.log(u instanceof URL, URL.canParse("x:"), URL.canParse("x"));

// expect: https://user:pw@a.b:8080/c/d?x=1&y=two%20words&x=3#frag https://a.b:8080 https: a.b:8080 a.b 8080 /c/d ?x=1&y=two%20words&x=3 #frag user
// expect: 1 [ '1', '3' ] two words null true
// expect: https://user:pw@a.b:8080/new%20path?x=9&z=a%26b x=9&z=a%26b {"u":"https://user:pw@a.b:8080/new%20path?x=9&z=a%26b"}
// expect: a 1
// expect: b x y
// expect: a é
// expect: a=1
// expect: b=x y
// expect: a=é
// expect: a=1&a=%C3%A9&b=x+y URLSearchParams { 'a' => '1', 'a' => 'é', 'b' => 'x y' } [ 'a', 'a', 'b' ]
// expect: http://h/a/x?y=1 k=v [ '' ]
// expect: TypeError Invalid URL
// expect: URL {
// expect:   href: 'https://user:pw@a.b:8080/new%20path?x=9&z=a%26b',
// expect:   origin: 'https://a.b:8080',
// expect:   protocol: 'https:',
// expect:   username: 'user',
// expect:   password: 'pw',
// expect:   host: 'a.b:8080',
// expect:   hostname: 'a.b',
// expect:   port: '8080',
// expect:   pathname: '/new%20path',
// expect:   search: '?x=9&z=a%26b',
// expect:   searchParams: URLSearchParams { 'x' => '9', 'z' => 'a&b' },
// expect:   hash: ''
// expect: }
// expect: true true false
