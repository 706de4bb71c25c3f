process.on("uncaughtException", (error) => console.log("heard", error.message));
setImmediate(() => {
  console.log("first");
  throw new Error("in an immediate");
});
setImmediate(() => console.log("second"));
Promise.reject(new Error("rejected"));
throw new Error("boom");

// expect: heard boom
// expect: heard rejected
// expect: first
// expect: heard in an immediate
// expect: second
