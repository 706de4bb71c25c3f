// PNG and WAV writers, zlib stored + adler, MIDI-ish varints, BMP, base32, morse, hexdump, tar
class ByteWriter {
  private buf = new Uint8Array(16); private len = 0;
  private grow(n: number) { if (this.len + n > this.buf.length) { const b = new Uint8Array(Math.max(this.buf.length * 2, this.len + n)); b.set(this.buf.subarray(0, this.len)); this.buf = b; } }
  u8(...vs: number[]): this { this.grow(vs.length); for (const v of vs) this.buf[this.len++] = v; return this; }
  u16(v: number, le = false): this { return le ? this.u8(v & 255, v >> 8) : this.u8(v >> 8, v & 255); }
  u32(v: number, le = false): this { const b = [v >>> 24, (v >>> 16) & 255, (v >>> 8) & 255, v & 255]; return this.u8(...(le ? b.reverse() : b)); }
  ascii(s: string): this { return this.u8(...Array.from(s, (c) => c.charCodeAt(0))); }
  bytes(b: ArrayLike<number>): this { this.grow(b.length); for (let i = 0; i < b.length; i++) this.buf[this.len++] = b[i]; return this; }
  varint(v: number): this { const out = [v & 127]; while ((v >>>= 7)) out.unshift((v & 127) | 128); return this.u8(...out); }
  done(): Uint8Array { return this.buf.slice(0, this.len); }
}
const CRC = Uint32Array.from({ length: 256 }, (_, n) => { let c = n; for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1; return c; });
const crc = (b: Uint8Array) => ~b.reduce((c, x) => CRC[(c ^ x) & 255] ^ (c >>> 8), ~0) >>> 0;
const adler = (b: Uint8Array) => { let [x, y] = [1, 0]; for (const v of b) { x = (x + v) % 65521; y = (y + x) % 65521; } return ((y << 16) | x) >>> 0; };
function zlib(data: Uint8Array): Uint8Array {
  const w = new ByteWriter().u8(0x78, 0x01);
  for (let i = 0; i < data.length || i === 0; i += 65535) { const part = data.subarray(i, i + 65535); w.u8(+(i + 65535 >= data.length)).u16(part.length, true).u16(~part.length & 0xffff, true).bytes(part); }
  return w.u32(adler(data)).done();
}
interface Image { readonly w: number; readonly h: number; at(x: number, y: number): readonly [number, number, number] }
function png({ w, h, at }: Image): Uint8Array {
  const raw = new ByteWriter();
  for (let y = 0; y < h; y++) { raw.u8(0); for (let x = 0; x < w; x++) raw.u8(...at(x, y)); }
  const out = new ByteWriter().u8(0x89).ascii("PNG\r\n\x1a\n");
  const chunk = (type: string, data: Uint8Array) => { const body = new ByteWriter().ascii(type).bytes(data).done(); out.u32(data.length).bytes(body).u32(crc(body)); };
  chunk("IHDR", new ByteWriter().u32(w).u32(h).u8(8, 2, 0, 0, 0).done());
  chunk("IDAT", zlib(raw.done()));
  chunk("IEND", new Uint8Array());
  return out.done();
}
function wav(samples: Iterable<number>, rate = 8000): Uint8Array {
  const data = Int16Array.from(samples, (s) => Math.max(-1, Math.min(1, s)) * 32767);
  const w = new ByteWriter().ascii("RIFF").u32(36 + data.byteLength, true).ascii("WAVEfmt ").u32(16, true).u16(1, true).u16(1, true).u32(rate, true).u32(rate * 2, true).u16(2, true).u16(16, true).ascii("data").u32(data.byteLength, true);
  return w.bytes(new Uint8Array(data.buffer)).done();
}
function* tone(freq: number, seconds: number, rate = 8000) { for (let i = 0; i < seconds * rate; i++) yield Math.sin((2 * Math.PI * freq * i) / rate) * Math.exp(-i / 40); }
const hexdump = (b: Uint8Array, limit = 64) => { const lines: string[] = []; for (let i = 0; i < Math.min(limit, b.length); i += 16) { const row = [...b.subarray(i, Math.min(i + 16, limit))]; lines.push(`${i.toString(16).padStart(4, "0")}  ${row.map((v) => v.toString(16).padStart(2, "0")).join(" ").padEnd(47)}  ${row.map((v) => (v >= 32 && v < 127 ? String.fromCharCode(v) : ".")).join("")}`); } return lines.join("\n"); };
const image = png({ w: 5, h: 3, at: (x, y) => [x * 50, y * 80, (x ^ y) * 30] });
console.log(image.length, hexdump(image));
const sound = wav(tone(440, 0.01));
console.log(sound.length, hexdump(sound, 48), crc(sound).toString(16));
const dv = new DataView(sound.buffer);
console.log(dv.getUint32(4, true), dv.getUint16(22, true), dv.getInt16(46, true), dv.getUint32(24, true));
console.log([0, 127, 128, 300, 2 ** 28].map((v) => [...new ByteWriter().varint(v).done()]));
const B32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const base32 = (s: string) => { let bits = "", out = ""; for (const b of new TextEncoder().encode(s)) bits += b.toString(2).padStart(8, "0"); for (let i = 0; i < bits.length; i += 5) out += B32[parseInt(bits.slice(i, i + 5).padEnd(5, "0"), 2)]; return out.padEnd(Math.ceil(out.length / 8) * 8, "="); };
const unbase32 = (s: string) => new TextDecoder().decode(Uint8Array.from([...s.replace(/=+$/, "")].map((c) => B32.indexOf(c).toString(2).padStart(5, "0")).join("").match(/.{8}/g) ?? [], (b) => parseInt(b, 2)));
console.log(["", "f", "foobar", "żółw"].map((s) => [s, base32(s), unbase32(base32(s)) === s]));
const MORSE: Readonly<Record<string, string>> = Object.fromEntries("A.- B-... C-.-. D-.. E. F..-. G--. H.... I.. J.--- K-.- L.-.. M-- N-. O--- P.--. Q--.- R.-. S... T- U..- V...- W.-- X-..- Y-.-- Z--..".split(" ").map((s) => [s[0], s.slice(1)]));
const encode = (s: string) => s.toUpperCase().split(" ").map((w) => [...w].map((c) => MORSE[c] ?? "?").join(" ")).join(" / ");
const back = Object.entries(MORSE).reduce<Record<string, string>>((m, [k, v]) => { m[v] = k; return m; }, {});
console.log(encode("sos help!"), encode("sos help").split(" / ").map((w) => w.split(" ").map((c) => back[c]).join("")).join(" "));
function tar(files: Record<string, string>): Uint8Array {
  const w = new ByteWriter();
  for (const [name, text] of Object.entries(files)) {
    const data = new TextEncoder().encode(text), header = new Uint8Array(512), put = (at: number, s: string) => header.set([...s].map((c) => c.charCodeAt(0)), at);
    put(0, name); put(100, "0000644\0"); put(124, data.length.toString(8).padStart(11, "0") + "\0"); put(148, " ".repeat(8)); put(156, "0"); put(257, "ustar\0" + "00");
    put(148, header.reduce((a, b) => a + b, 0).toString(8).padStart(6, "0") + "\0 ");
    w.bytes(header).bytes(data).bytes(new Uint8Array((512 - (data.length % 512)) % 512));
  }
  return w.bytes(new Uint8Array(1024)).done();
}
function* untar(b: Uint8Array): Generator<{ name: string; text: string }> { for (let i = 0; b[i]; ) { const str = (at: number, n: number) => String.fromCharCode(...b.subarray(i + at, i + at + n)).replace(/\0.*$/s, ""); const size = parseInt(str(124, 12), 8); yield { name: str(0, 100), text: new TextDecoder().decode(b.subarray(i + 512, i + 512 + size)) }; i += 512 + Math.ceil(size / 512) * 512; } }
const archive = tar({ "a.txt": "hello", "dir/b.md": "# ż\n".repeat(200), empty: "" });
console.log(archive.length, [...untar(archive)].map(({ name, text }) => `${name}:${text.length}`), crc(archive));
// expect: 116 0000  89 50 4e 47 0d 0a 1a 0a 00 00 00 0d 49 48 44 52  .PNG........IHDR
// expect: 0010  00 00 00 05 00 00 00 03 08 02 00 00 00 d4 54 52  ..............TR
// expect: 0020  af 00 00 00 3b 49 44 41 54 78 01 01 30 00 cf ff  ....;IDATx..0...
// expect: 0030  00 00 00 00 32 00 1e 64 00 3c 96 00 5a c8 00 78  ....2..d.<..Z..x
// expect: 204 0000  52 49 46 46 c4 00 00 00 57 41 56 45 66 6d 74 20  RIFF....WAVEfmt 
// expect: 0010  10 00 00 00 01 00 01 00 40 1f 00 00 80 3e 00 00  ........@....>..
// expect: 0020  02 00 10 00 64 61 74 61 a0 00 00 00 00 00 49 2a  ....data......I* f487c953
// expect: 196 1 10825 8000
// expect: [ [ 0 ], [ 127 ], [ 129, 0 ], [ 130, 44 ], [ 129, 128, 128, 128, 0 ] ]
// expect: [
// expect:   [ '', '', true ],
// expect:   [ 'f', 'MY======', true ],
// expect:   [ 'foobar', 'MZXW6YTBOI======', true ],
// expect:   [ 'żółw', 'YW6MHM6FQJ3Q====', true ]
// expect: ]
// expect: ... --- ... / .... . .-.. .--. ? SOS HELP
// expect: 4096 [ 'a.txt:5', 'dir/b.md:800', 'empty:0' ] 3140374012
