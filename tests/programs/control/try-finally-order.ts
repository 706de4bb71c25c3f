function f(how: string): string {
  const log: string[] = [];
  try {
    try {
      log.push("try");
      if (how === "throw") throw new Error("x");
      if (how === "return") return log.join();
    } catch (error) {
      log.push("catch");
      if (how === "throw") throw error;
    } finally {
      log.push("finally");
    }
    log.push("after");
  } catch {
    log.push("outer");
  }
  return log.join();
}
console.log(f("plain"), f("throw"), f("return")); // expect: try,finally,after try,catch,finally,outer try
