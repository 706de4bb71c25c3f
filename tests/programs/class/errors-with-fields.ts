class HttpError extends Error {
  override readonly name = "HttpError";
  constructor(
    readonly status: number,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
class NotFound extends HttpError {
  constructor(path: string) {
    super(404, "no " + path);
  }
}
try {
  throw new NotFound("/x");
} catch (error) {
  console.log(error instanceof HttpError, error instanceof NotFound, String(error));
  if (error instanceof HttpError) console.log(error.status, error.message);
}

// expect: true true HttpError: no /x
// expect: 404 no /x
