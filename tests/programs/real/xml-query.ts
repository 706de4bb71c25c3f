// XML parser with visitor and a query language
abstract class XNode { parent: Element | null = null; abstract accept<R>(v: Visitor<R>): R; }
interface Visitor<R> { element(e: Element): R; text(t: Text): R; comment?(c: Comment): R }
class Text extends XNode { constructor(public data: string) { super(); } accept<R>(v: Visitor<R>): R { return v.text(this); } }
class Comment extends XNode { constructor(public readonly data: string) { super(); } accept<R>(v: Visitor<R>): R { return v.comment ? v.comment(this) : v.text(new Text("")); } }
class Element extends XNode {
  readonly children: XNode[] = [];
  constructor(public readonly tag: string, readonly attrs: ReadonlyMap<string, string> = new Map()) { super(); }
  append(...nodes: XNode[]): this { for (const n of nodes) { n.parent = this; this.children.push(n); } return this; }
  get text(): string { return this.children.map((c) => (c instanceof Text ? c.data : c instanceof Element ? c.text : "")).join(""); }
  *descendants(): IterableIterator<Element> { for (const c of this.children) if (c instanceof Element) { yield c; yield* c.descendants(); } }
  [Symbol.iterator](): Iterator<XNode> { return this.children[Symbol.iterator](); }
  accept<R>(v: Visitor<R>): R { return v.element(this); }
  get depth(): number { let d = 0; for (let p = this.parent; p; p = p.parent) d++; return d; }
}
const ENTITIES = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" } as const;
type EntityName = keyof typeof ENTITIES;
const isEntity = (s: string): s is EntityName => s in ENTITIES;
const decode = (s: string) => s.replace(/&(#x?[\da-f]+|\w+);/gi, (whole, name: string) =>
  name[0] === "#" ? String.fromCodePoint(name[1] === "x" ? parseInt(name.slice(2), 16) : Number(name.slice(1))) : isEntity(name) ? ENTITIES[name] : whole);
const encode = (s: string) => s.replace(/[<>&"]/g, (c) => ({ "<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;" })[c]!);
class XmlError extends SyntaxError { constructor(message: string, public readonly offset: number) { super(message); } }
function parse(src: string): Element {
  const root = new Element("#document");
  let cur = root, i = 0;
  const fail = (m: string): never => { throw new XmlError(`${m} at ${i}`, i); };
  while (i < src.length) {
    if (src.startsWith("<!--", i)) {
      const end = src.indexOf("-->", i);
      if (end < 0) fail("unterminated comment");
      cur.append(new Comment(src.slice(i + 4, end)));
      i = end + 3;
    } else if (src.startsWith("<![CDATA[", i)) {
      const end = src.indexOf("]]>", i);
      cur.append(new Text(src.slice(i + 9, end)));
      i = end + 3;
    } else if (src.startsWith("<?", i)) i = src.indexOf("?>", i) + 2;
    else if (src.startsWith("</", i)) {
      const m = /^<\/([\w:-]+)\s*>/.exec(src.slice(i)) ?? fail("bad end tag");
      if (m[1] !== cur.tag) fail(`</${m[1]}> closes <${cur.tag}>`);
      cur = cur.parent!;
      i += m[0].length;
    } else if (src[i] === "<") {
      const m = /^<([\w:-]+)((?:\s+[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/.exec(src.slice(i));
      if (!m) return fail("bad start tag");
      const attrs = new Map([...m[2].matchAll(/([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, k, a, b]) => [k, decode(a ?? b)] as const));
      const el = new Element(m[1], attrs);
      cur.append(el);
      if (m[3] !== "/") cur = el;
      i += m[0].length;
    } else {
      const end = src.indexOf("<", i);
      const text = src.slice(i, end < 0 ? undefined : end);
      if (text.trim()) cur.append(new Text(decode(text)));
      i = end < 0 ? src.length : end;
    }
  }
  if (cur !== root) fail(`<${cur.tag}> is not closed`);
  return root;
}
class Printer implements Visitor<string> {
  private level = 0;
  constructor(private readonly indent = "  ") {}
  element(e: Element): string {
    const pad = this.indent.repeat(this.level);
    const attrs = Array.from(e.attrs, ([k, v]) => ` ${k}="${encode(v)}"`).join("");
    if (e.children.length === 0) return `${pad}<${e.tag}${attrs}/>`;
    if (e.children.every((c) => c instanceof Text)) return `${pad}<${e.tag}${attrs}>${encode(e.text)}</${e.tag}>`;
    this.level++;
    const inner = e.children.map((c) => c.accept(this));
    this.level--;
    return [`${pad}<${e.tag}${attrs}>`, ...inner, `${pad}</${e.tag}>`].join("\n");
  }
  text = (t: Text) => this.indent.repeat(this.level) + encode(t.data.trim());
  comment(c: Comment) { return `${this.indent.repeat(this.level)}<!--${c.data}-->`; }
}
type Step = { axis: "child" | "desc"; tag: string; filter?: (e: Element, i: number) => boolean };
function select(from: Element, path: string): Element[] {
  const steps: Step[] = [...path.matchAll(/(\/\/?)([\w*]+)(?:\[(?:(\d+)|@(\w+)(?:='([^']*)')?)\])?/g)].map(([, slash, tag, nth, attr, want]) => ({
    axis: slash === "//" ? "desc" : "child", tag,
    filter: nth ? (_e, i) => i === Number(nth) - 1 : attr ? (e) => (want === undefined ? e.attrs.has(attr) : e.attrs.get(attr) === want) : undefined,
  }));
  return steps.reduce<Element[]>((found, { axis, tag, filter = () => true }) =>
    found.flatMap((e) => [...(axis === "desc" ? e.descendants() : [...e].filter((c): c is Element => c instanceof Element))].filter((c) => tag === "*" || c.tag === tag).filter(filter)), [from]);
}
const doc = parse(`<?xml version="1.0"?>
<library owner='Ann &amp; Bob'><!-- fiction -->
  <book id="b1" lang="en"><title>A &lt;Tale&gt;</title><price>9.50</price><tags><tag>x</tag><tag>y</tag></tags></book>
  <book id="b2"><title>&#x41;&#66; &unknown;</title><price>12</price></book>
  <empty/><raw><![CDATA[1 < 2 && 3]]></raw>
</library>`);
console.log(doc.children[0].accept(new Printer()));
console.log(select(doc, "/library/book/title").map((e) => e.text), select(doc, "//tag[2]").map((e) => e.text));
console.log(select(doc, "//book[@lang]").map((e) => e.attrs.get("id")), select(doc, "//*[@id='b2']/price")[0]?.text, select(doc, "//nope")[0]?.text);
const total = select(doc, "//price").map((e) => parseFloat(e.text)).reduce((a, b) => a + b, 0);
console.log(total.toFixed(2), [...doc.descendants()].map((e) => `${e.tag}:${e.depth}`).join(" "));
const counter: Visitor<number> = { element: (e) => 1 + e.children.reduce((n, c) => n + c.accept(counter), 0), text: () => 0 };
console.log(doc.accept(counter));
for (const bad of ["<a><b></a>", "<a>", "<a x=1/>", "<!-- x"]) try { parse(bad); } catch (e) { if (e instanceof XmlError) console.log(e.name, e.message, e.offset); }
// expect: <library owner="Ann &amp; Bob">
// expect:   <!-- fiction -->
// expect:   <book id="b1" lang="en">
// expect:     <title>A &lt;Tale&gt;</title>
// expect:     <price>9.50</price>
// expect:     <tags>
// expect:       <tag>x</tag>
// expect:       <tag>y</tag>
// expect:     </tags>
// expect:   </book>
// expect:   <book id="b2">
// expect:     <title>AB &amp;unknown;</title>
// expect:     <price>12</price>
// expect:   </book>
// expect:   <empty/>
// expect:   <raw>1 &lt; 2 &amp;&amp; 3</raw>
// expect: </library>
// expect: [ 'A <Tale>', 'AB &unknown;' ] [ 'y' ]
// expect: [ 'b1' ] 12 undefined
// expect: 21.50 library:1 book:2 title:3 price:3 tags:3 tag:4 tag:4 book:2 title:3 price:3 empty:2 raw:2
// expect: 13
// expect: SyntaxError </a> closes <b> at 6 6
// expect: SyntaxError <a> is not closed at 3 3
// expect: SyntaxError bad start tag at 0 0
// expect: SyntaxError unterminated comment at 0 0
