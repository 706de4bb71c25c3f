class NotFound extends Error { constructor(readonly key: string) { super("no " + key); this.name = "NotFound"; } }
try { throw new NotFound("k"); } catch (e) { if (e instanceof NotFound) console.log(e.name, e.message, e.key, e instanceof Error, String(e)); }
// expect: NotFound no k k true NotFound: no k
