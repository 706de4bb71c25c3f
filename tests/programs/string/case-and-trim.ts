console.log("Straße İx".toUpperCase(), "ÀÉÎ ΑΣ".toLowerCase()); // expect: STRASSE İX àéî ας
console.log("[" + "  \t a b \n\u00a0\ufeff".trim() + "]"); // expect: [a b]
console.log("[" + "  a ".trimStart() + "]", "[" + "  a ".trimEnd() + "]"); // expect: [a ] [  a]
