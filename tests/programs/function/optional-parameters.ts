function greet(name: string, title?: string): string { return (title === undefined ? "" : title + " ") + name; }
console.log(greet("A"), greet("A", "Dr"), greet("A", undefined)); // expect: A Dr A A
