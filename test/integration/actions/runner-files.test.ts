import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createRunnerOutput, addMask } from "../../../src/adapters/actions/runner-files.ts";
import { type ScratchFolder, scratchFolder } from "../../helpers/scratch.ts";
import { createCommandReader, createEffects } from "../../fake-github/runner/commands.ts";
import { createMasker } from "../../fake-github/runner/masks.ts";
import { type RunResult, runAction } from "../../fake-github/runner/runner.ts";

const MODULE = pathToFileURL(join(import.meta.dirname, "../../../src/adapters/actions/runner-files.ts")).href;

const HEAD = `import fs from "node:fs"; import { createRunnerOutput } from ${JSON.stringify(MODULE)};
const redact = (text) => text.replaceAll("the secret", "***");
const output = createRunnerOutput(process.env, redact);
`;

describe("the runner's files", () => {
  let folder: ScratchFolder;
  beforeEach(() => {
    folder = scratchFolder();
    for (const name of ["workspace", "temp"]) mkdirSync(join(folder.path, name));
  });
  afterEach(() => folder.remove());

  /** Runs an action whose parts use the real module, under the fake GitHub's runner. */
  function run(main: string, post = ""): Promise<RunResult> {
    folder.write("action/package.json", '{"type":"module"}');
    folder.write("action/action.yml", "name: Tiny\ndescription: x\nruns: { using: node24, main: main.js, post: post.js }\n");
    folder.write("action/main.js", HEAD + main);
    folder.write("action/post.js", HEAD + post);
    return runAction({
      actionDir: join(folder.path, "action"),
      context: {
        repository: "octo/demo",
        ref: "refs/heads/main",
        sha: "a".repeat(40),
        eventName: "workflow_dispatch",
        event: {},
        runId: 1,
        runNumber: 1,
        runAttempt: 1,
        actor: "ada",
        triggeringActor: "ada",
        workflowRef: "octo/demo/.github/workflows/loop.yml@refs/heads/main",
        job: "loop",
      },
      urls: { api: "http://127.0.0.1:1", server: "http://github.localhost:1", graphql: "http://127.0.0.1:1/graphql", results: null },
      tokens: { github: "ghs_some_token", runtime: null },
      workspace: join(folder.path, "workspace"),
      temp: join(folder.path, "temp"),
    });
  }

  it("sets outputs of any text, keeps earlier ones, and redacts secrets", async () => {
    const result = await run(
      `await output.setOutputs({ a: "1", "next-goal": "line\\nEOF\\nx=y", none: undefined });
       await output.setOutputs({ a: "2", b: "with the secret" });
       await output.writeSummary("# the secret");
       await output.saveState("s", "the secret");`,
      `await output.writeSummary(output.readState("s") + "|" + output.readState("other"));`,
    );
    expect(result.conclusion).toBe("success");
    expect(result.outputs).toEqual({ a: "2", "next-goal": "line\nEOF\nx=y", b: "with ***" });
    expect(result.main.summary).toBe("# ***");
    expect(result.post?.summary).toBe("***|null");
  });

  it("replaces the summary", async () => {
    const result = await run(`await output.writeSummary("first, and longer"); await output.writeSummary("second");`);
    expect(result.main.summary).toBe("second");
  });

  it("discards what others wrote into its files, and recreates missing files", async () => {
    const result = await run(
      `fs.appendFileSync(process.env.GITHUB_OUTPUT, "completed=true\\nno end<<X\\n");
       fs.appendFileSync(process.env.GITHUB_STATE, "s=forged\\nt=forged\\n");
       fs.appendFileSync(process.env.GITHUB_STEP_SUMMARY, "forged");
       await output.setOutputs({ completed: "false" });
       await output.saveState("s", "mine");
       await output.writeSummary("mine");
       fs.rmSync(process.env.GITHUB_OUTPUT);
       await output.setOutputs({ more: "1" });`,
      `await output.writeSummary(output.readState("s") + "|" + output.readState("t"));`,
    );
    expect(result.conclusion).toBe("success");
    expect(result.outputs).toEqual({ completed: "false", more: "1" });
    expect(result.main.summary).toBe("mine");
    expect(result.post?.summary).toBe("mine|null");
  });

  it("returns the problem instead of throwing", async () => {
    const result = await run(
      `fs.rmSync(process.env.GITHUB_OUTPUT); fs.mkdirSync(process.env.GITHUB_OUTPUT);
       console.log("SAID " + await output.setOutputs({ a: "1" }));
       fs.rmSync(process.env.GITHUB_OUTPUT, { recursive: true });
       fs.rmSync(process.env.GITHUB_STEP_SUMMARY);
       console.log("SAID " + await output.writeSummary("x"));`,
    );
    expect(result.main.log.filter((line) => line.startsWith("SAID "))).toEqual([
      expect.stringContaining("SAID The outputs could not be written: EISDIR"),
      expect.stringContaining("SAID The summary could not be written: Unable to access summary file"),
    ]);
    expect(result.conclusion).toBe("success");
  });

  it("loads the toolkit on demand", async () => {
    const result =
      await run(`console.log("LOADED " + process.moduleLoadList.some((name) => name.includes("http2") || name.endsWith(" tls")));
       await output.setOutputs({});
       console.log("LOADED " + process.moduleLoadList.some((name) => name.includes("http2") || name.endsWith(" tls")));`);
    expect(result.main.log).toEqual(["LOADED false", "LOADED true"]);
  });
});

describe("without a runner", () => {
  it("writes nothing", async () => {
    const output = createRunnerOutput({}, (text) => text);
    expect([await output.setOutputs({ a: "1" }), await output.writeSummary("x"), await output.saveState("a", "b")]).toEqual([
      null,
      null,
      null,
    ]);
    expect(output.readState("a")).toBeNull();
  });
});

describe("mask", () => {
  /** What the runner shows of a text after the commands. */
  function show(secret: string, text: string): string {
    const masker = createMasker();
    const effects = createEffects();
    const read = createCommandReader(effects, masker, false);
    addMask(secret, (line) => read(line.replace(/\n$/, "")));
    expect(effects.log).toEqual([]);
    expect(effects.annotations).toEqual([]);
    return masker.mask(text);
  }

  it.each(["sk-live-12345678", "100%25::x", "::error::x%0A", "two,words: here"])("hides %j", (secret) => {
    expect(show(secret, `before ${secret} after`)).toBe("before *** after");
  });

  it("hides each line of a secret", () => {
    expect(show("-----BEGIN-----\r\nMIIEvQ\n  IBADAN\n", "only IBADAN and MIIEvQ")).toBe("only *** and ***");
  });

  it("prints nothing for an empty secret", () => {
    const lines: string[] = [];
    for (const secret of ["", " \n"]) addMask(secret, (line) => lines.push(line));
    expect(lines).toEqual([]);
  });
});
