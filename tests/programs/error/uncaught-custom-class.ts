class ConfigError extends Error {
  constructor(readonly key: string) {
    super(`missing ${key}`);
  }
}
console.log("before"); // expect: before
throw new ConfigError("port");

// expect uncaught: ConfigError: missing port
