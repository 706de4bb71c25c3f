const encoder = new TextEncoder();
const target = new Uint8Array(5);
console.log(encoder.encodeInto("aé€b", target), target, encoder.encodeInto("😀x", new Uint8Array(3)));
const decoder = new TextDecoder();
const bytes = encoder.encode("é€😀!");
let text = "";
for (const byte of bytes) text += decoder.decode(new Uint8Array([byte]), { stream: true }) + "|";
console.log(text + decoder.decode());
console.log(decoder.decode(new Uint8Array([0xe2, 0x82]), { stream: true }) + decoder.decode(new Uint8Array([0x41]), { stream: true }) + decoder.decode());
console.log(JSON.stringify(decoder.decode(new Uint8Array([0xe2, 0x82]), { stream: true })), JSON.stringify(decoder.decode()));
for (const cut of [[0xed, 0xa0], [0xf5], [0xc0], [0xf0, 0x80], [0xf0, 0x90, 0x80], [0x80, 0x80], [0xe0, 0x9f]]) console.log(JSON.stringify(decoder.decode(new Uint8Array(cut), { stream: true })), JSON.stringify(decoder.decode()));
console.log(new TextDecoder().decode(encoder.encode("buffer").buffer), new TextDecoder().decode(new DataView(bytes.buffer, 2, 3)), new TextDecoder("utf-16le").decode(new Uint16Array([104, 105])));
const wide = new TextDecoder("utf-16"); console.log(wide.encoding, wide.decode(new Uint8Array([0xff, 0xfe, 0x3d, 0xd8]), { stream: true }) + wide.decode(new Uint8Array([0x00, 0xde, 0x41])) );
const latin = new TextDecoder("latin1"); console.log(latin.encoding, latin.decode(new Uint8Array([0x41, 0xe9, 0xff])));
for (const wrong of [() => new TextDecoder("utf-16le", { fatal: true }).decode(new Uint8Array([0x00, 0xd8])), () => new TextDecoder("utf-8", { fatal: true }).decode(new Uint8Array([0xff]))]) {
  try { console.log(wrong()); } catch (error) { console.log((error as Error).name, (error as Error).message); }
}
console.log(new TextDecoder("utf-8").decode(new Uint8Array([0xef, 0xbb, 0xbf, 0x41])).length, new TextDecoder("utf-8", { ignoreBOM: true }).decode(new Uint8Array([0xef, 0xbb, 0xbf, 0x41])).length);
console.log(new TextDecoder());

// expect: { read: 2, written: 3 } Uint8Array(5) [ 97, 195, 169, 0, 0 ] { read: 0, written: 0 }
// expect: |é|||€||||😀|!|
// expect: �A
// expect: "" "�"
// expect: "��" ""
// expect: "�" ""
// expect: "�" ""
// expect: "��" ""
// expect: "" "�"
// expect: "��" ""
// expect: "��" ""
// expect: buffer € hi
// expect: utf-16le 😀�
// expect: windows-1252 Aéÿ
// expect: TypeError The encoded data was not valid for encoding utf-16le
// expect: TypeError The encoded data was not valid for encoding utf-8
// expect: 1 2
// expect: TextDecoder { encoding: 'utf-8', fatal: false, ignoreBOM: false }
