class Config {
  constructor(
    public host = "localhost",
    public readonly port: number = 80,
    private secure = port === 443,
  ) {}
  url(): string {
    return `http${this.secure ? "s" : ""}://${this.host}:${this.port}`;
  }
}
console.log(new Config().url(), new Config("a", 443).url(), new Config(undefined, 1, true).url());

// expect: http://localhost:80 https://a:443 https://localhost:1
