// Derived classes have other constructors, and their names all the same.
class AppError extends Error { constructor(message: string, readonly code: number) { super(message); this.name = new.target.name; } }
class NotFound extends AppError { constructor(readonly key: string) { super("no " + key, 404); } }
for (const error of [new AppError("failed", 500), new NotFound("k")]) console.log(error.name, error.code, String(error));
// expect: AppError 500 AppError: failed
// expect: NotFound 404 NotFound: no k
