// Reads lines of a web server's log by expressions, in tasks of many lines each, and adds up what they say.
import { fork, wait } from "tscript";

const LINE = /^(\S+) \S+ \S+ \[(\d+)\/(\w+)\/(\d{4}):[^\]]+\] "(GET|POST|PUT|DELETE) ([^ "]+)[^"]*" (\d{3}) (\d+|-)(?: "([^"]*)")?$/;
const ADDRESS = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)$/;
const METHODS = ["GET", "POST", "PUT", "DELETE"];

interface Summary {
  lines: number;
  bytes: number;
  errors: number;
  words: number;
}

function makeLine(i: number): string {
  const address = `${i % 290}.${(i * 7) % 256}.0.${i % 256}`;
  const size = i % 11 === 0 ? "-" : String((i * 7919) % 90000);
  const path = `/shop/item-${i % 1000}/${i % 3 === 0 ? "index.html?page=2&sort=price" : "view"}`;
  return `${address} - - [${(i % 28) + 1}/Oct/2024:13:55:36 +0000] "${METHODS[i % 4]} ${path} HTTP/1.1" ${200 + (i % 5) * 100} ${size} "Mozilla/5.0 (X11; rv:${i % 100})"`;
}

function read(from: number, to: number): Summary {
  const sum: Summary = { lines: 0, bytes: 0, errors: 0, words: 0 };
  for (let i = from; i < to; i++) {
    const match = LINE.exec(makeLine(i));
    if (match === null || !ADDRESS.test(match[1])) continue;
    sum.lines++;
    if (match[8] !== "-") sum.bytes += Number(match[8]);
    if (/^[45]/.test(match[7])) sum.errors++;
    sum.words += match[6].split(/[/?&=-]+/).length + match[9].replace(/\W+/g, " ").length;
  }
  return sum;
}

const count = Number(process.argv[2] ?? "2000");
const tasks = Array.from({ length: 64 }, (_, i) =>
  fork(read, Math.floor((count * i) / 64), Math.floor((count * (i + 1)) / 64)),
);
const all = tasks.map((task) => wait(task));
console.log(
  all.reduce((sum, each) => sum + each.lines, 0),
  all.reduce((sum, each) => sum + each.bytes, 0),
  all.reduce((sum, each) => sum + each.errors, 0),
  all.reduce((sum, each) => sum + each.words, 0),
);
