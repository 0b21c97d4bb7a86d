import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { listRemoteRefs, readRemoteFiles, withoutCredentials } from "../../../src/adapters/git/remote-files.ts";
import { growthOf, LINEAR_MAX } from "../../helpers/linear-time.ts";
import { scratchFolder, scratchRepository } from "../../helpers/scratch.ts";

const REF = "refs/codex-self-iter/state/main";
const FILES = { "runtime.json": 1_000, "status.json": 1_000, "missing.json": 1_000 };

/** A server with a state ref, and a clone that knows it as `origin`. */
function createServer() {
  const server = scratchRepository({ files: { "runtime.json": "{}", "status.json": "x".repeat(2_000), "README.md": "hello" } });
  const workspace = scratchRepository();
  onTestFinished(server.remove);
  onTestFinished(workspace.remove);
  server.git("update-ref", REF, "HEAD");
  workspace.git("remote", "add", "origin", server.path);
  return { server, workspace, request: { workspace: workspace.path, environment: workspace.environment, remote: "origin" } };
}

describe("readRemoteFiles", () => {
  it("reads files of a ref on the server, and leaves out those that are missing or too large", async () => {
    const { request } = createServer();
    expect(await readRemoteFiles({ ...request, ref: REF, files: FILES })).toEqual(new Map([["runtime.json", "{}"]]));
  });

  it("leaves the user's repository and the temporary folder as they were", async () => {
    const { request, workspace } = createServer();
    const look = (): string =>
      [workspace.git("for-each-ref"), workspace.git("status", "--porcelain"), workspace.git("count-objects")].join("\n");
    const temporary = scratchFolder();
    onTestFinished(temporary.remove);
    vi.stubEnv("TMPDIR", temporary.path);
    const before = look();
    await readRemoteFiles({ ...request, ref: REF, files: FILES });
    expect(look()).toBe(before);
    expect(readdirSync(temporary.path)).toEqual([]);
  });

  it("returns null for a ref that the server does not have, and lists those that it has", async () => {
    const { request, server } = createServer();
    server.git("update-ref", "refs/codex-self-iter/state/docs", "HEAD");
    expect(await readRemoteFiles({ ...request, ref: "refs/codex-self-iter/state/other", files: FILES })).toBeNull();
    expect(await listRemoteRefs(request, "refs/codex-self-iter/state/")).toEqual(["refs/codex-self-iter/state/docs", REF]);
  });

  it("accepts a URL, also in a folder that is no repository", async () => {
    const { server } = createServer();
    const folder = scratchFolder();
    onTestFinished(folder.remove);
    const request = { workspace: folder.path, environment: server.environment, remote: `file://${server.path}` };
    expect(await readRemoteFiles({ ...request, ref: REF, files: FILES })).toEqual(new Map([["runtime.json", "{}"]]));
  });

  it("names the remotes of the repository if it does not know one", async () => {
    const { request } = createServer();
    const reading = readRemoteFiles({ ...request, remote: "orgin", ref: REF, files: FILES });
    await expect(reading).rejects.toMatchObject({ code: "REMOTE_UNKNOWN", remedy: "Name one that it has (origin): --remote origin" });
  });

  it("says what git says of a server that does not answer, without credentials", async () => {
    const { request } = createServer();
    const remote = "https://user:hunter2@127.0.0.1:9/octo/demo";
    const reading = readRemoteFiles({ ...request, remote, ref: REF, files: FILES });
    await expect(reading).rejects.toMatchObject({ code: "REMOTE_UNREACHABLE" });
    await expect(reading).rejects.not.toThrow(/hunter2/);
  });

  it("takes linear time on a long line of a server", () => {
    expect(growthOf((size) => withoutCredentials("a".repeat(size)), 60_000)).toBeLessThan(LINEAR_MAX);
  });

  it("starts no program that the remote's URL or the repository's configuration names", async () => {
    const { request, workspace } = createServer();
    const mark = join(workspace.path, "started");
    workspace.git("remote", "set-url", "origin", `ext::sh -c touch% ${mark}`);
    await expect(readRemoteFiles({ ...request, ref: REF, files: FILES })).rejects.toMatchObject({ code: "REMOTE_UNREACHABLE" });
    workspace.git("remote", "set-url", "origin", "ssh://git@127.0.0.1:9/octo/demo");
    workspace.git("config", "core.sshCommand", `touch ${mark}`);
    await expect(readRemoteFiles({ ...request, ref: REF, files: FILES })).rejects.toMatchObject({ code: "REMOTE_UNREACHABLE" });
    expect(readdirSync(workspace.path)).not.toContain("started");
  });
});

it.each([
  ["https://user:token@example.org/x.git", "https://example.org/x.git"],
  ["https://token@example.org/x.git", "https://example.org/x.git"],
  ["ssh://git@example.org/x.git", "ssh://git@example.org/x.git"],
  ["git+ssh://git:secret@example.org/x.git", "git+ssh://git@example.org/x.git"],
  ["git@example.org:x.git", "git@example.org:x.git"],
])("shows %s without secrets", (url, shown) => {
  expect(withoutCredentials(`to ${url} and ${url}`)).toBe(`to ${shown} and ${shown}`);
});
