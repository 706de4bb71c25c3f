class Status extends Error {
  status = 404;
}
function statusOf(error: unknown): unknown {
  return error instanceof Error && "status" in error ? error.status : "none";
}
console.log(statusOf(new Status("x")), statusOf(new Error("y")), statusOf(3));

// expect: 404 none none
