const counts = new Uint8Array(3);
counts[0]!++;
counts[0]! += 255;
counts[1]! -= 1;
counts[2]! |= 0x1ff;
console.log(counts, counts[1]!++, counts[1]); // expect: Uint8Array(3) [ 0, 0, 255 ] 255 0
