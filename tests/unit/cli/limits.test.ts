/** Programs that take too long or too much, and the user who stops one. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect } from "chai";
import { CLI, type Workspace, workspace } from "../../harness/cli.ts";

const ENDLESS = 'console.log("ready");\nfor (let n = 0; ; n++) if (n < 0) break;\n';

describe("limits of tscript run", () => {
  let here: Workspace;

  beforeEach(() => {
    here = workspace({
      "endless.ts": ENDLESS,
      "one.ts": "console.log(1);\n",
      "hungry.ts":
        "const all: number[][] = [];\nfor (let i = 0; i < 1e6; i++) all.push(new Array(1000).fill(i));\nconsole.log(all.length);\n",
    });
  });

  afterEach(() => here.remove());

  it("stops a program after its time, and names the line where it was", () => {
    const { code, stdout, stderr } = here.tscript(["run", "--timeout", "5s", "endless.ts"]);
    expect(stderr).to.match(
      /^tscript: the program ran longer than 5s and was stopped\n {2}endless\.ts:2:\d+\n2 \| for .*\n/,
    );
    expect(stdout).to.equal("ready\n");
    expect(code).to.equal(1);
  });

  it("names the line of a task that does not end", () => {
    here.write(
      "task.ts",
      'import { fork, wait } from "tscript";\nfunction spin(n: number): number {\n  while (n >= 0) n = (n * 7 + 1) % 1000;\n  return n;\n}\nconsole.log(wait(fork(spin, 1)));\n',
    );
    const { code, stderr } = here.tscript(["run", "--timeout", "5s", "--threads", "2", "task.ts"]);
    expect(stderr).to.match(/^tscript: .* 5s and was stopped\n {2}task\.ts:3:\d+\n3 \| .*while/);
    expect(code).to.equal(1);
  });

  it("stops a program after its time where it comes to no line", () => {
    here.write("asleep.ts", "setTimeout(() => {}, 1e6);\n");
    const { code, stderr } = here.tscript(["run", "--timeout", "4s", "asleep.ts"]);
    expect(stderr).to.match(/^tscript: the program ran longer than 4s and was stopped\n/);
    expect(code).to.equal(1);
  });

  it("leaves a program alone that ends in time", () => {
    here.write("end.ts", 'console.log(process.argv.slice(2));\nthrow new RangeError("far");\n');
    const { code, stdout, stderr } = here.tscript(["run", "--timeout=1h", "end.ts", "--timeout"]);
    expect(stdout).to.equal("[ '--timeout' ]\n");
    expect(stderr).to.match(/^end\.ts:2\n(.*\n)*RangeError: far\n/);
    expect(code).to.equal(1);
    expect(here.tscript(["run", "--timeout", "1h", "one.ts"]).code).to.equal(0);
  });

  it("names the line that needs more memory than allowed", () => {
    const { code, stderr } = here.tscript(["run", "--max-memory", "64M", "hungry.ts"]);
    expect(stderr).to.match(
      /^error\[T03\]: out of memory: the limit of 64 MiB is used up\n {2}hungry\.ts:2:40\n/,
    );
    expect(code).to.equal(1);
  });

  it("says how much memory it needs at least", () => {
    const { code, stderr } = here.tscript(["run", "--max-memory", "1M", "one.ts"]);
    expect(stderr).to.match(
      /^tscript: --max-memory is too small: one thread needs at least \d+M\n$/,
    );
    expect(code).to.equal(2);
  });

  for (const options of [[], ["--timeout", "1h"]]) {
    it(`ends on Ctrl-C: ${["run", ...options].join(" ")}`, async () => {
      const child = spawn(process.execPath, [CLI, "run", ...options, "endless.ts"], {
        cwd: here.folder,
        stdio: ["ignore", "pipe", "ignore"],
      });
      await once(child.stdout, "data");
      child.kill("SIGINT");
      const [code, signal] = await once(child, "exit");
      // A shell reports a process that SIGINT ended as 130.
      expect(code ?? signal).to.equal("SIGINT");
    });
  }
});
