/** Wrapping, justifying and indenting paragraphs. */

interface WrapOptions {
  width: number;
  indent?: string;
  align?: "left" | "right" | "center" | "justify";
}

function words(text: string): string[] {
  return text.split(" ").flatMap((part) => part.split("\n")).filter((word) => word !== "");
}

function wrap(text: string, { width, indent = "", align = "left" }: WrapOptions): string[] {
  const lines: string[][] = [[]];
  let length = 0;
  for (const word of words(text)) {
    const line = lines[lines.length - 1];
    if (line.length > 0 && length + 1 + word.length > width) {
      lines.push([word]);
      length = word.length;
    } else {
      length += (line.length > 0 ? 1 : 0) + word.length;
      line.push(word);
    }
  }
  return lines.map((line, i) => indent + layOut(line, width, i === lines.length - 1 ? "left" : align));
}

function layOut(line: string[], width: number, align: NonNullable<WrapOptions["align"]>): string {
  const plain = line.join(" ");
  switch (align) {
    case "left":
      return plain;
    case "right":
      return plain.padStart(width);
    case "center":
      return plain.padStart(plain.length + ((width - plain.length) >> 1));
    case "justify": {
      const gaps = line.length - 1;
      if (gaps === 0) return plain;
      const spaces = width - line.reduce((sum, word) => sum + word.length, 0);
      return line.reduce((text, word, i) => {
        const size = Math.floor(spaces / gaps) + (i <= spaces % gaps ? 1 : 0);
        return text + " ".repeat(size) + word;
      });
    }
  }
}

const TEXT = `The quick brown fox jumps over the lazy dog while   an
extraordinarily patient observer takes notes.`;

for (const align of ["left", "right", "center", "justify"] as const) {
  console.log(`--- ${align}`);
  for (const line of wrap(TEXT, { width: 24, indent: "| ", align })) console.log(line);
}
console.log(wrap("", { width: 5 }), wrap("supercalifragilistic", { width: 5 }));

// expect: --- left
// expect: | The quick brown fox
// expect: | jumps over the lazy dog
// expect: | while an extraordinarily
// expect: | patient observer takes
// expect: | notes.
// expect: --- right
// expect: |      The quick brown fox
// expect: |  jumps over the lazy dog
// expect: | while an extraordinarily
// expect: |   patient observer takes
// expect: | notes.
// expect: --- center
// expect: |   The quick brown fox
// expect: | jumps over the lazy dog
// expect: | while an extraordinarily
// expect: |  patient observer takes
// expect: | notes.
// expect: --- justify
// expect: | The   quick   brown  fox
// expect: | jumps  over the lazy dog
// expect: | while an extraordinarily
// expect: | patient  observer  takes
// expect: | notes.
// expect: [ '' ] [ 'supercalifragilistic' ]
