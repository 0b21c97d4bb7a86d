import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { history } from "../../../src/commands/history.ts";
import { logs } from "../../../src/commands/logs.ts";
import { readChain } from "../../../src/commands/read-chain.ts";
import { encodeSaved } from "../../../src/config/state-file/encode.ts";
import { sampleRecord, sampleSaved, sampleState } from "../../helpers/samples.ts";
import { scratchRepository } from "../../helpers/scratch.ts";
import { capture, commandLine } from "./command-fixture.ts";

/** A clone of a server on which the track `docs` has a chain. */
function createClone(runtime = encodeSaved(sampleSaved({ state: sampleState({ iteration: 7, chainIterations: 7 }) }))): string {
  const server = scratchRepository({
    files: {
      "runtime.json": runtime,
      "status.json": JSON.stringify({ state: "running", max_iterations: 25, updated_at: "2026-01-02T00:00:00.000Z" }),
      "iterations.jsonl": [6, 7].map((iteration) => `${JSON.stringify(sampleRecord({ iteration }))}\n`).join(""),
    },
  });
  const clone = scratchRepository();
  onTestFinished(server.remove);
  onTestFinished(clone.remove);
  server.git("update-ref", "refs/codex-self-iter/state/docs", "HEAD");
  clone.git("remote", "add", "origin", server.path);
  vi.stubEnv("HOME", clone.path);
  return clone.path;
}

const serverOf = (clone: string): string => execFileSync("git", ["-C", clone, "remote", "get-url", "origin"], { encoding: "utf8" }).trim();

const remote = (path: string): readonly string[] => ["--workspace", path, "--remote", "origin", "--track", "docs"];

describe("readChain", () => {
  it("reads the chain of a track on a server, with the one limit that is known of its workflow", async () => {
    const chain = await readChain(commandLine("status", ...remote(createClone())));
    expect(chain.view).toMatchObject({
      iteration: 7,
      origin: { host: "github", place: "origin, track docs", workspace: null },
      budgets: [{ kind: "iterations", used: 7, limit: 25 }],
    });
    expect((await chain.records(1)).map(({ iteration }) => iteration)).toEqual([7]);
  });

  it("names the tracks of the server if it has no such chain", async () => {
    const line = commandLine("status", "--workspace", createClone(), "--remote", "origin");
    await expect(readChain(line)).rejects.toMatchObject({
      code: "REMOTE_CHAIN_MISSING",
      message: 'There is no chain of the track "main" at origin; its tracks are: docs.',
      remedy: "Write: --remote origin --track docs",
    });
  });

  it("shows no credentials of a URL", async () => {
    const clone = createClone();
    const url = "https://user:hunter2@github.example/octo/demo";
    writeFileSync(join(clone, ".gitconfig"), `[url "${serverOf(clone)}"]\n\tinsteadOf = ${url}\n`);
    const ofTrack = (track: string) => readChain(commandLine("status", "--workspace", clone, "--remote", url, "--track", track));
    const place = "https://github.example/octo/demo";
    expect((await ofTrack("docs")).origin).toMatchObject({ place: `${place}, track docs`, remote: { name: place } });
    await expect(ofTrack("main")).rejects.toMatchObject({
      message: `There is no chain of the track "main" at ${place}; its tracks are: docs.`,
      remedy: `Write: --remote ${place} --track docs`,
    });
  });

  it("names a damaged state on a server", async () => {
    const clone = createClone("{");
    const { damage } = await readChain(commandLine("status", ...remote(clone)));
    expect(damage).toMatchObject({ file: "runtime.json of origin, track docs" });
  });

  it("serves history and logs", async () => {
    const path = createClone();
    const printed = await capture(process.stdout, () => history(commandLine("history", ...remote(path), "--json")));
    expect(printed.trimEnd().split("\n")).toHaveLength(2);
    expect(await capture(process.stdout, () => logs(commandLine("logs", "6", ...remote(path))))).toMatch(/^Iteration {2}6, [^]*Whole log/);
    await expect(logs(commandLine("logs", "9", ...remote(path)))).rejects.toMatchObject({ code: "LOG_MISSING" });
  });

  it("reads the files of the state dir, and creates none", async () => {
    const { path, remove } = scratchRepository();
    onTestFinished(remove);
    const chain = await readChain(commandLine("status", "--workspace", path));
    expect(chain).toMatchObject({
      view: null,
      damage: null,
      end: null,
      origin: { place: join(path, ".codex-self-iter"), workspace: path },
    });
    expect(await chain.records(5)).toEqual([]);
  });
});
