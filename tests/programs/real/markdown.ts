// Markdown to HTML: blocks by a line scanner, inline spans by regular expressions and a small stack.
type Block =
  | { type: "heading"; level: 1 | 2 | 3 | 4 | 5 | 6; text: string }
  | { type: "paragraph"; text: string }
  | { type: "code"; language: string | null; lines: string[] }
  | { type: "list"; ordered: boolean; items: Block[][] }
  | { type: "quote"; blocks: Block[] }
  | { type: "table"; head: string[]; align: Align[]; rows: string[][] }
  | { type: "rule" };
type Align = "left" | "right" | "center" | undefined;

const escapeHtml = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c] ?? c,
  );

function splitRow(line: string): string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, "")
    .split("|")
    .map((cell) => cell.trim());
}

function parseBlocks(lines: string[]): Block[] {
  const blocks: Block[] = [];
  let i = 0;
  while (i < lines.length) {
    const line = lines[i];
    if (/^\s*$/.test(line)) {
      i++;
      continue;
    }
    const heading = /^(#{1,6})\s+(.+?)\s*#*$/.exec(line);
    if (heading) {
      blocks.push({ type: "heading", level: heading[1].length as 1, text: heading[2] });
      i++;
      continue;
    }
    if (/^(?:-{3,}|\*{3,})$/.test(line.trim())) {
      blocks.push({ type: "rule" });
      i++;
      continue;
    }
    const fence = line.match(/^```(\w*)/);
    if (fence) {
      const code: string[] = [];
      for (i++; i < lines.length && !lines[i].startsWith("```"); i++) code.push(lines[i]);
      i++;
      blocks.push({ type: "code", language: fence[1] || null, lines: code });
      continue;
    }
    if (line.startsWith(">")) {
      const inner: string[] = [];
      for (; i < lines.length && lines[i].startsWith(">"); i++)
        inner.push(lines[i].replace(/^> ?/, ""));
      blocks.push({ type: "quote", blocks: parseBlocks(inner) });
      continue;
    }
    if (line.includes("|") && /^\s*\|?[\s:|-]+\|?\s*$/.test(lines[i + 1] ?? "")) {
      const align = splitRow(lines[i + 1]).map(
        (cell): Align =>
          cell.startsWith(":")
            ? cell.endsWith(":")
              ? "center"
              : "left"
            : cell.endsWith(":")
              ? "right"
              : undefined,
      );
      const rows: string[][] = [];
      const head = splitRow(line);
      for (i += 2; i < lines.length && lines[i].includes("|"); i++) rows.push(splitRow(lines[i]));
      blocks.push({ type: "table", head, align, rows });
      continue;
    }
    const marker = /^(\s*)([-*]|\d+\.)\s+/.exec(line);
    if (marker) {
      const ordered = /\d/.test(marker[2]);
      const items: string[][] = [];
      while (i < lines.length) {
        const m = /^(?:[-*]|\d+\.)\s+(.*)$/.exec(lines[i]);
        if (m) items.push([m[1]]);
        else if (items.length > 0 && /^\s{2,}\S/.test(lines[i]))
          items.at(-1)!.push(lines[i].replace(/^\s{2,3}/, ""));
        else break;
        i++;
      }
      blocks.push({ type: "list", ordered, items: items.map(parseBlocks) });
      continue;
    }
    const text: string[] = [];
    for (; i < lines.length && lines[i].trim() !== "" && !/^(#|>|```)/.test(lines[i]); i++)
      text.push(lines[i].trim());
    blocks.push({ type: "paragraph", text: text.join(" ") });
  }
  return blocks;
}

function inline(text: string): string {
  const codes: string[] = [];
  return escapeHtml(text)
    .replace(/`([^`]+)`/g, (_, code: string) => `\u0000${codes.push(code) - 1}\u0000`)
    .replace(/!\[([^\]]*)\]\(([^)\s]+)\)/g, '<img src="$2" alt="$1">')
    .replace(/\[(?<label>[^\]]+)\]\((?<url>[^)\s]+)\)/g, '<a href="$<url>">$<label></a>')
    .replace(/\*\*(.+?)\*\*/g, "<strong>$1</strong>")
    .replace(/(?<!\w)_(.+?)_(?!\w)/g, "<em>$1</em>")
    .replace(/~~(.+?)~~/g, "<del>$1</del>")
    .replace(/\u0000(\d+)\u0000/g, (_match, index) => `<code>${codes[+index]}</code>`);
}

function render(block: Block, depth = 0): string {
  const indent = "  ".repeat(depth);
  switch (block.type) {
    case "heading": {
      const id = block.text
        .toLowerCase()
        .replace(/[^\w]+/g, "-")
        .replace(/^-|-$/g, "");
      return `${indent}<h${block.level} id="${id}">${inline(block.text)}</h${block.level}>`;
    }
    case "paragraph":
      return `${indent}<p>${inline(block.text)}</p>`;
    case "rule":
      return `${indent}<hr>`;
    case "code": {
      const language = block.language === null ? "" : ` class="language-${block.language}"`;
      return `${indent}<pre><code${language}>${block.lines.map(escapeHtml).join("\n")}</code></pre>`;
    }
    case "quote":
      return `${indent}<blockquote>\n${block.blocks.map((b) => render(b, depth + 1)).join("\n")}\n${indent}</blockquote>`;
    case "list": {
      const tag = block.ordered ? "ol" : "ul";
      const items = block.items.map(([first, ...rest]) => {
        const head = first.type === "paragraph" ? inline(first.text) : render(first, 0);
        return `${indent}  <li>${head}${rest.length ? "\n" + rest.map((b) => render(b, depth + 2)).join("\n") + `\n${indent}  ` : ""}</li>`;
      });
      return [`${indent}<${tag}>`, ...items, `${indent}</${tag}>`].join("\n");
    }
    case "table": {
      const cell = (tag: "th" | "td") => (text: string, i: number) =>
        `<${tag}${block.align[i] ? ` align="${block.align[i]}"` : ""}>${inline(text)}</${tag}>`;
      return `${indent}<table>\n${indent}  <tr>${block.head.map(cell("th")).join("")}</tr>\n${block.rows.map((r) => `${indent}  <tr>${r.map(cell("td")).join("")}</tr>`).join("\n")}\n${indent}</table>`;
    }
  }
}

const source = `# Title with \`code\` & more #

A paragraph with **bold**, _emphasis_, ~~gone~~ and
a [link](http://example.com/?a=1&b=2) over two lines; snake_case_stays.

## Lists

- one
- two with **bold**
  - nested a
  - nested b
- three

1. first
2. second

> quoted _text_
>
> - inside

| Name | Qty | Note |
|:-----|----:|:----:|
| nut  | 12  | <b>  |
| bolt | 7   | \`x\`  |

\`\`\`ts
const a = 1 < 2 && "s";
\`\`\`

---
![pic](a.png)`;
const blocks = parseBlocks(source.split(/\r?\n/));
console.log(blocks.map((b) => render(b)).join("\n"));
const kinds = blocks.reduce<Partial<Record<Block["type"], number>>>(
  (counts, { type }) => ({ ...counts, [type]: (counts[type] ?? 0) + 1 }),
  {},
);
console.log(kinds);
const words = source.match(/\b[a-z]+\b/gi)?.length ?? 0;
console.log(`${words} words, ${[...source.matchAll(/\*\*(.+?)\*\*/g)].map((m) => m[1]).join("/")}`);

// expect: <h1 id="title-with-code-more">Title with <code>code</code> &amp; more</h1>
// expect: <p>A paragraph with <strong>bold</strong>, <em>emphasis</em>, <del>gone</del> and a <a href="http://example.com/?a=1&amp;b=2">link</a> over two lines; snake_case_stays.</p>
// expect: <h2 id="lists">Lists</h2>
// expect: <ul>
// expect:   <li>one</li>
// expect:   <li>two with <strong>bold</strong> - nested a - nested b</li>
// expect:   <li>three</li>
// expect: </ul>
// expect: <ol>
// expect:   <li>first</li>
// expect:   <li>second</li>
// expect: </ol>
// expect: <blockquote>
// expect:   <p>quoted <em>text</em></p>
// expect:   <ul>
// expect:     <li>inside</li>
// expect:   </ul>
// expect: </blockquote>
// expect: <table>
// expect:   <tr><th align="left">Name</th><th align="right">Qty</th><th align="center">Note</th></tr>
// expect:   <tr><td align="left">nut</td><td align="right">12</td><td align="center">&lt;b&gt;</td></tr>
// expect:   <tr><td align="left">bolt</td><td align="right">7</td><td align="center"><code>x</code></td></tr>
// expect: </table>
// expect: <pre><code class="language-ts">const a = 1 &lt; 2 &amp;&amp; &quot;s&quot;;</code></pre>
// expect: <hr>
// expect: <p><img src="a.png" alt="pic"></p>
// expect: {
// expect:   heading: 2,
// expect:   paragraph: 2,
// expect:   list: 2,
// expect:   quote: 1,
// expect:   table: 1,
// expect:   code: 1,
// expect:   rule: 1
// expect: }
// expect: 48 words, bold/bold
