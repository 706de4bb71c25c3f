// Routes by the package path-to-regexp, compiled from the source in its source map.
import { compile, match, parse, pathToRegexp, stringify } from "path-to-regexp";

const route = match("/users/:id{/posts/:post}");
for (const path of ["/users/3", "/users/3/posts/x%20y", "/other"]) console.log(route(path));
console.log(match("/*rest")("/a/b%20c"));
console.log(compile("/a/:b/*rest")({ b: "x y", rest: ["1", "2"] }), stringify(parse("/x/:y{/z}")));
const { regexp, keys } = pathToRegexp("/files/*path.:ext");
console.log(String(regexp), keys, regexp.exec("/files/a/b.txt")?.slice(1));
try {
  compile("/:a")({});
} catch (error) {
  console.log(String(error));
}
// expect: { path: '/users/3', params: [Object: null prototype] { id: '3' } }
// expect: {
// expect:   path: '/users/3/posts/x%20y',
// expect:   params: [Object: null prototype] { id: '3', post: 'x y' }
// expect: }
// expect: false
// expect: {
// expect:   path: '/a/b%20c',
// expect:   params: [Object: null prototype] { rest: [ 'a', 'b c' ] }
// expect: }
// expect: /a/x%20y/1/2 /x/:y{/z}
// expect: /^(?:\/files\/([^]+)\.([^\/\.]+?|[^\/\.]*\.)(?:\/$)?)$/i [ { type: 'wildcard', name: 'path' }, { type: 'param', name: 'ext' } ] [ 'a/b', 'txt' ]
// expect: TypeError: Missing parameters: a
