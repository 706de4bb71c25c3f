/** CSV with quotes, into records, and a small report. */

type Row = Record<string, string>;

function parseCsv(text: string, separator = ","): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = "";
  let inQuotes = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (inQuotes) {
      if (c !== '"') field += c;
      else if (text[i + 1] === '"') {
        field += '"';
        i++;
      } else inQuotes = false;
    } else if (c === '"') inQuotes = true;
    else if (c === separator) {
      row.push(field);
      field = "";
    } else if (c === "\n") {
      row.push(field);
      rows.push(row);
      row = [];
      field = "";
    } else if (c !== "\r") field += c;
  }
  if (field !== "" || row.length > 0) rows.push([...row, field]);
  return rows;
}

function records(text: string): Row[] {
  const [header, ...rows] = parseCsv(text);
  return rows.map((fields) => {
    const row: Row = {};
    header.forEach((name, i) => {
      row[name] = fields[i] ?? "";
    });
    return row;
  });
}

function toCsv(rows: readonly Row[]): string {
  if (rows.length === 0) return "";
  const names = Object.keys(rows[0]);
  const quote = (s: string) => (s.includes(",") || s.includes('"') || s.includes("\n") ? `"${s.replaceAll('"', '""')}"` : s);
  return [names, ...rows.map((row) => names.map((name) => row[name]))]
    .map((fields) => fields.map(quote).join(","))
    .join("\n");
}

const DATA = `name,city,amount
"Smith, John",Oslo,12.50
Ann,"New ""York""",7
Bob,Oslo,-3.25\r
"multi
line",Rome,100`;

const rows = records(DATA);
console.log(rows);
const totals: Record<string, number> = {};
for (const { city, amount } of rows) totals[city] = (totals[city] ?? 0) + Number(amount);
console.log(totals);
for (const city of Object.keys(totals).sort()) console.log(city.padEnd(12), totals[city].toFixed(2).padStart(8));
console.log(toCsv(rows));
console.log(parseCsv("a;b\n;\n", ";"), parseCsv(""));

// expect: [
// expect:   { name: 'Smith, John', city: 'Oslo', amount: '12.50' },
// expect:   { name: 'Ann', city: 'New "York"', amount: '7' },
// expect:   { name: 'Bob', city: 'Oslo', amount: '-3.25' },
// expect:   { name: 'multi\nline', city: 'Rome', amount: '100' }
// expect: ]
// expect: { Oslo: 9.25, 'New "York"': 7, Rome: 100 }
// expect: New "York"       7.00
// expect: Oslo             9.25
// expect: Rome           100.00
// expect: name,city,amount
// expect: "Smith, John",Oslo,12.50
// expect: Ann,"New ""York""",7
// expect: Bob,Oslo,-3.25
// expect: "multi
// expect: line",Rome,100
// expect: [ [ 'a', 'b' ], [ '', '' ] ] []
