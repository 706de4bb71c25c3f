// Letters in the other case: texts that are all ASCII, and others, which may get longer.
const texts = ["", "a", "Z", "hello, World 42!", "ALREADY UP", "already down", "[\\]^_`{|}~@", "straße", "ÀÉÎ õü", "ŉ ﬁ", "İstanbul", "ΑΣ", "abcé", "x".repeat(70)];
console.log(texts.map((text) => text.toUpperCase()).join("|")); // expect: |A|Z|HELLO, WORLD 42!|ALREADY UP|ALREADY DOWN|[\]^_`{|}~@|STRASSE|ÀÉÎ ÕÜ|ʼN FI|İSTANBUL|ΑΣ|ABCÉ|XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX
console.log(texts.map((text) => text.toLowerCase()).join("|")); // expect: |a|z|hello, world 42!|already up|already down|[\]^_`{|}~@|straße|àéî õü|ŉ ﬁ|i̇stanbul|ας|abcé|xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
const rope = "Some text that is long enough to be a rope, " + texts.join(" ");
console.log(rope.toUpperCase().length, rope.slice(0, 60).toUpperCase()); // expect: 210 SOME TEXT THAT IS LONG ENOUGH TO BE A ROPE,  A Z HELLO, WORL
console.log("ab".toUpperCase() === "AB", "Q".toLowerCase() === "q", new Map([["KEY", 1]]).get("key".toUpperCase())); // expect: true true 1
