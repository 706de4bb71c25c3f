interface Options { width?: number; title?: string }
function show(o: Options): string { return `${o.width ?? 80} ${o.title ?? "none"}`; }
console.log(show({}), show({ width: 5 }), show({ title: "t" })); // expect: 80 none 5 none 80 t
