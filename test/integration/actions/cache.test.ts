import { execFileSync } from "node:child_process";
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";

import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";

import { createStateCache } from "../../../src/adapters/actions/cache.ts";
import { explainOutput } from "../../../src/adapters/actions/cache-toolkit.ts";
import { describeStateCache, type StateCacheRun } from "../../contract/state-cache.contract.ts";
import { createFakeCacheEntries, createFakeStateCache, type FakeCacheEntries } from "../../helpers/fakes/cache.ts";
import { type ScratchFolder, scratchFolder } from "../../helpers/scratch.ts";
import { type CacheService, startCacheService } from "../../fake-github/cache/cache-service.ts";

const MAIN = "refs/heads/main";
const KEY = "codex-self-iter-main/1-1-1";

type CacheFixture = {
  readonly folder: ScratchFolder;
  readonly service: CacheService;
  readonly entries: FakeCacheEntries;
  /** A runner with its own workspace. */
  run(id: number, options?: { track?: string; ref?: string; readOnly?: boolean; env?: Record<string, string | undefined> }): FixtureRun;
  environment(id: number, options?: { ref?: string; readOnly?: boolean }): Record<string, string | undefined>;
  close(): Promise<void>;
};
type FixtureRun = StateCacheRun & { readonly workspace: string; readonly stateDir: string; readonly temporary: string };

/** The real client in this process, with the fake cache service. */
async function openCacheFixture(): Promise<CacheFixture> {
  const folder = scratchFolder();
  const service = await startCacheService({ defaultBranch: MAIN });
  const entries = createFakeCacheEntries(
    () => service.list(),
    (id) => service.delete(id),
  );
  const fixture: CacheFixture = {
    folder,
    service,
    entries,
    environment: (id, { ref = MAIN, readOnly = false } = {}) => ({
      PATH: process.env["PATH"],
      ACTIONS_RESULTS_URL: service.url,
      ACTIONS_RUNTIME_TOKEN: service.runtimeToken({ scopes: service.scopesOf(ref, { readOnly }) }),
      ACTIONS_CACHE_SERVICE_V2: "True",
      GITHUB_SERVER_URL: "http://github.localhost:1",
      GITHUB_REF: ref,
      RUNNER_TEMP: join(folder.path, `temp-${id}`),
    }),
    run(id, { track = "main", ref = MAIN, readOnly = false, env = {} } = {}) {
      const [workspace, temporary] = [join(folder.path, `run-${id}`), join(folder.path, `temp-${id}`)];
      const stateDir = join(workspace, ".codex-self-iter");
      for (const made of [stateDir, temporary]) mkdirSync(made, { recursive: true });
      const environment = { ...fixture.environment(id, { ref, readOnly }), ...env };
      return {
        workspace,
        stateDir,
        temporary,
        cache: createStateCache({ workspace, stateDir, track, run: { id, attempt: 1 }, entries, env: environment }),
        write(path, text) {
          mkdirSync(dirname(join(stateDir, path)), { recursive: true });
          writeFileSync(join(stateDir, path), text);
        },
        read: (path) => (existsSync(join(stateDir, path)) ? readFileSync(join(stateDir, path), "utf8") : null),
      };
    },
    async close() {
      await service.close();
      folder.remove();
    },
  };
  return fixture;
}

describeStateCache("actions cache", async () => {
  const fixture = await openCacheFixture();
  return {
    run: (id, track = "main") => fixture.run(id, { track }),
    keys: () => fixture.service.list().map(({ key }) => key),
    dispose: fixture.close,
  };
});
describeStateCache("fake", async () => {
  const entries = new Map<string, ReadonlyMap<string, string>>();
  return {
    run(id, track = "main") {
      const cache = createFakeStateCache({ track, run: { id, attempt: 1 }, entries });
      return { cache, write: (path, text) => void cache.files.set(path, text), read: (path) => cache.files.get(path) ?? null };
    },
    keys: () => Array.from(entries.keys()),
    dispose: async () => {},
  };
});

let fixture: CacheFixture;
let printed: string;

beforeEach(async () => {
  fixture = await openCacheFixture();
  printed = "";
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, "write").mockImplementation((chunk) => {
      printed += String(chunk);
      return true;
    });
  }
});

afterEach(() => fixture.close());

async function saveOne(over: Parameters<CacheFixture["run"]>[1] = {}): Promise<FixtureRun> {
  const run = fixture.run(1, over);
  run.write("runtime.json", "state 1");
  run.write("logs/iterations.jsonl", "{}\n");
  expect(await run.cache.save(1)).toMatchObject({ kind: "saved" });
  return run;
}

describe("the saved state", () => {
  it("is the state, status, logs, prompts and sessions, and nothing else in the state dir", async () => {
    const one = fixture.run(1);
    const carried = ["runtime.json", "status.json", "logs/a.jsonl", "prompts/iter_0001.goal.md", "sessions/2026/01/02/rollout-a.jsonl"];
    const left = ["loop.lock", "STOP", "git/HEAD", "config.toml"];
    for (const path of [...carried, ...left]) one.write(path, path);
    await one.cache.save(1);
    const two = fixture.run(2);
    expect(await two.cache.restore()).toEqual({ key: KEY, problem: null });
    expect(carried.map((path) => two.read(path))).toEqual(carried);
    expect(left.map((path) => two.read(path))).toEqual(left.map(() => null));
  });

  it("leaves out links, special files and hard links, with a warning", async () => {
    const one = fixture.run(1);
    one.write("runtime.json", "state 1");
    one.write("logs/kept.txt", "kept");
    const secret = fixture.folder.write("secret.txt", "secret");
    symlinkSync(secret, join(one.stateDir, "logs/link"));
    symlinkSync(dirname(secret), join(one.stateDir, "prompts"));
    linkSync(secret, join(one.stateDir, "logs/twin"));
    execFileSync("mkfifo", [join(one.stateDir, "logs/pipe")]);
    const saved = await one.cache.save(1);
    expect(saved).toMatchObject({ kind: "saved", warning: expect.stringContaining("logs/link (a link)") });
    for (const warning of ["prompts (a link)", "logs/twin (a hard link)", "logs/pipe (a special file)"]) {
      expect(saved).toMatchObject({ warning: expect.stringContaining(warning) });
    }
    const two = fixture.run(2);
    await two.cache.restore();
    expect(readdirSync(join(two.stateDir, "logs"))).toEqual(["kept.txt"]);
    expect(readFileSync(secret, "utf8")).toBe("secret");
  });

  it("is nothing if the state dir is a symlink out of the workspace", async () => {
    const one = fixture.run(1);
    rmSync(one.stateDir, { recursive: true });
    const outside = dirname(fixture.folder.write("outside/runtime.json", "theirs"));
    symlinkSync("/etc/hosts", join(outside, "logs"));
    symlinkSync(outside, one.stateDir);
    expect(await one.cache.save(1)).toMatchObject({ kind: "not-saved", problem: expect.stringContaining("link") });
    expect(readdirSync(outside).toSorted()).toEqual(["logs", "runtime.json"]);
    expect(fixture.service.calls).toEqual([]);
  });

  it("leaves no line in the job log, no file and no changed environment", async () => {
    const before = { ...process.env };
    const [one, two] = [await saveOne(), fixture.run(2)];
    await two.cache.restore();
    await two.cache.save(1);
    expect(printed.split("\n").filter((line) => line !== "" && !line.startsWith("::add-mask::"))).toEqual([]);
    expect({ ...process.env }).toEqual(before);
    await vi.waitFor(() => expect([...readdirSync(one.temporary), ...readdirSync(two.temporary)]).toEqual([]), { timeout: 60_000 });
  });

  it("does not capture our own output", async () => {
    const one = fixture.run(1);
    one.write("runtime.json", "state 1");
    fixture.service.fault = (method) => {
      process.stdout.write(`at ${method}\n`);
      return null;
    };
    await one.cache.save(1);
    expect(printed).toContain("at CreateCacheEntry\n");
    expect(printed).not.toContain("tar");
  });
});

describe("the restored state", () => {
  /** Saves a forged archive: the state dir as `make` left it. */
  async function poison(make: (stateDir: string) => void, tarOptions = ""): Promise<FixtureRun> {
    const run = await saveOne();
    const { saveCache } = await import("@actions/cache");
    make(run.stateDir);
    const variables = { ...fixture.environment(1), GITHUB_WORKSPACE: run.workspace, TAR_OPTIONS: tarOptions };
    for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
    const before = process.cwd();
    process.chdir(run.workspace);
    const paths = ["sessions", "prompts", "logs", "status.json", "runtime.json"].map((name) => `.codex-self-iter/${name}`);
    try {
      expect(await saveCache(paths, "codex-self-iter-main/2-2-1")).toBeGreaterThan(0);
    } finally {
      process.chdir(before);
      vi.unstubAllEnvs();
    }
    return fixture.run(2);
  }

  it("is validated: links and special files are left out, and modes are reset", async () => {
    const secret = fixture.folder.write("secret.txt", "secret");
    const two = await poison((stateDir) => {
      symlinkSync(secret, join(stateDir, "logs/raw.log"));
      execFileSync("mkfifo", [join(stateDir, "logs/pipe")]);
      writeFileSync(join(stateDir, "logs/run.sh"), "#!/bin/sh\n", { mode: 0o4755 });
    });
    const restored = await two.cache.restore();
    expect(restored).toMatchObject({ key: "codex-self-iter-main/2-2-1", problem: expect.stringContaining("logs/raw.log (a link)") });
    expect(readdirSync(join(two.stateDir, "logs")).toSorted()).toEqual(["iterations.jsonl", "run.sh"]);
    expect(statSync(join(two.stateDir, "logs/run.sh")).mode & 0o7777).toBe(0o644);
  });

  it("is not used if its runtime.json is a link", async () => {
    const two = await poison((stateDir) => {
      rmSync(join(stateDir, "runtime.json"));
      symlinkSync("/etc/passwd", join(stateDir, "runtime.json"));
    });
    two.write("runtime.json", "before");
    expect(await two.cache.restore()).toMatchObject({ key: null, problem: expect.stringContaining("no runtime.json") });
    expect([two.read("runtime.json"), two.read("logs/iterations.jsonl")]).toEqual(["before", null]);
  });

  // Apple's tar has none of these options.
  it.runIf(process.platform === "linux")(
    "cannot be unpacked outside its folder by an absolute name, by a parent path, or through a link",
    async () => {
      const outside = dirname(fixture.folder.write("outside/x", ""));
      const names = [join(outside, "absolute"), `${"../".repeat(12)}${outside.slice(1)}/up`, ".codex-self-iter/logs/link/through"];
      for (const [index, name] of names.entries()) {
        await fixture.service.evict("codex");
        const two = await poison((stateDir) => {
          rmSync(join(stateDir, "logs"), { recursive: true });
          mkdirSync(join(stateDir, "logs"));
          symlinkSync(outside, join(stateDir, "logs/link"));
          writeFileSync(join(stateDir, "status.json"), "evil");
        }, `--transform=s,.*status.json,${name},rSH`);
        const restored = await two.cache.restore();
        expect(readdirSync(outside), name).toEqual(["x"]);
        expect(restored.problem, `${index}`).toMatch(/left out|not read/);
      }
    },
  );

  it("replaces the whole older state", async () => {
    await saveOne();
    const two = fixture.run(2);
    two.write("runtime.json", "older");
    two.write("logs/older.txt", "older");
    two.write("STOP", "");
    await two.cache.restore();
    expect([two.read("runtime.json"), two.read("logs/older.txt"), two.read("STOP")]).toEqual(["state 1", null, ""]);
  });

  it("is never written through a state dir that is a symlink out of the workspace", async () => {
    await saveOne();
    const two = fixture.run(2);
    rmSync(two.stateDir, { recursive: true });
    const outside = dirname(fixture.folder.write("outside/x", ""));
    symlinkSync(outside, two.stateDir);
    expect(await two.cache.restore()).toMatchObject({ key: null, problem: expect.stringContaining("link") });
    expect(readdirSync(outside)).toEqual(["x"]);
  });
});

describe("a cache that fails", () => {
  it.each([
    ["no cache at all", { ACTIONS_RESULTS_URL: undefined }, "not available here \\(ACTIONS_RESULTS_URL is not set\\)"],
    ["no token", { ACTIONS_RUNTIME_TOKEN: undefined }, "not available here \\(ACTIONS_RUNTIME_TOKEN is not set\\)"],
    [
      "a server that is not github.com",
      { GITHUB_SERVER_URL: "https://git.example.org" },
      "not available here \\(ACTIONS_CACHE_URL is not set\\)",
    ],
    ["cache-mode: none", { ACTIONS_CACHE_MODE: "none" }, "cache-mode: write"],
  ])("returns the problem: %s", async (_name, env, reason) => {
    const run = fixture.run(1, { env });
    run.write("runtime.json", "state 1");
    expect(await run.cache.restore()).toEqual({ key: null, problem: expect.stringMatching(new RegExp(`^The .*${reason}.*\\.$`)) });
    expect(await run.cache.save(1)).toEqual({
      kind: "not-saved",
      problem: expect.stringMatching(new RegExp(`^[a-z].*${reason}(?!.*\\.$)`)),
    });
    expect(fixture.service.calls).toEqual([]);
  });

  it("is not used for a state dir outside the workspace, or for the workspace itself", async () => {
    const run = fixture.run(1);
    for (const stateDir of [run.workspace, fixture.folder.path, join(run.temporary, "x")]) {
      const cache = createStateCache({
        workspace: run.workspace,
        stateDir,
        track: "main",
        run: { id: 1, attempt: 1 },
        entries: fixture.entries,
      });
      expect(await cache.restore()).toMatchObject({ problem: expect.stringContaining("not a folder inside the workspace.") });
      expect(await cache.save(1)).toMatchObject({ kind: "not-saved" });
    }
  });

  it("accepts a state dir whose name is a glob pattern, and any track", async () => {
    const run = fixture.run(1);
    const stateDir = join(run.workspace, "[a]*/st ate?");
    mkdirSync(stateDir, { recursive: true });
    writeFileSync(join(stateDir, "runtime.json"), "state");
    const env = { ...process.env, ...fixture.environment(1) };
    const track = `a,b/${"ä".repeat(100)}`;
    const cache = createStateCache({
      workspace: run.workspace,
      stateDir,
      track,
      run: { id: 1, attempt: 1 },
      entries: fixture.entries,
      env,
    });
    expect(await cache.save(1)).toMatchObject({ kind: "saved", key: expect.stringMatching(/^[^,]{1,512}$/) });
    writeFileSync(join(stateDir, "runtime.json"), "later");
    await cache.restore();
    expect(readFileSync(join(stateDir, "runtime.json"), "utf8")).toBe("state");
  });

  it("distinguishes a read-only token from an existing entry", async () => {
    await saveOne();
    const readOnly = fixture.run(2, { readOnly: true });
    await readOnly.cache.restore();
    expect(await readOnly.cache.save(2)).toMatchObject({ problem: expect.stringContaining("may not write caches") });
    expect(await fixture.run(1).cache.restore()).toMatchObject({ key: KEY });
    expect(await fixture.run(1).cache.save(1)).toMatchObject({ kind: "not-saved" });
  });

  it("distinguishes a failed read from an empty cache", async () => {
    await saveOne();
    fixture.service.fault = (method) => (method === "GetCacheEntryDownloadURL" ? { status: 429, headers: { "retry-after": "17" } } : null);
    expect(await fixture.run(2).cache.restore()).toMatchObject({ key: null, problem: expect.stringContaining("17 s") });
    fixture.service.fault = (method) => (method === "Download" ? { status: 404, body: "" } : null);
    expect(await fixture.run(3).cache.restore()).toMatchObject({ key: null, problem: expect.stringContaining("not read") });
    fixture.service.fault = (method) => (method === "Download" ? { status: 200, body: "no archive" } : null);
    const broken = fixture.run(4);
    expect(await broken.cache.restore()).toMatchObject({ key: null, problem: expect.stringMatching(/not read|not used/) });
    expect(broken.read("runtime.json")).toBeNull();
  });

  describe("at once", () => {
    /** Restores and saves with a service of version 2, or of version 1 without a token. Returns the problems and the time. */
    const tryBoth = async (url: string) => {
      const run = fixture.run(1, { env: { ACTIONS_RESULTS_URL: url } });
      run.write("runtime.json", "state 1");
      const startMs = performance.now();
      const problems = [(await run.cache.restore()).problem ?? "", JSON.stringify(await run.cache.save(1))];
      return { problems, tookMs: performance.now() - startMs };
    };
    const serve = async (answer: RequestListener): Promise<string> => {
      const server = createServer(answer);
      await new Promise<void>((settle) => void server.listen(0, "127.0.0.1", settle));
      onTestFinished(() => {
        server.closeAllConnections();
        server.close();
      });
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    };

    it.each([
      [
        "refuses connections",
        async () => {
          const server = createServer();
          await new Promise<void>((settle) => void server.listen(0, "127.0.0.1", settle));
          const { port } = server.address() as AddressInfo;
          await new Promise((settle) => server.close(settle));
          return `http://127.0.0.1:${port}/`;
        },
        /cannot be reached \(ECONNREFUSED\)/,
      ],
      [
        "has no such page, as act's",
        () => serve((_, response) => response.writeHead(404).end("404 page not found")),
        /127\.0\.0\.1:\d+ is no cache service of version 2 \(status 404, and no JSON\)/,
      ],
      ["sends a page of a proxy", () => serve((_, response) => response.end("<html>Sign in</html>")), /\(status 200, and no JSON\)/],
      ["fails", () => serve((_, response) => response.writeHead(503).end("{}")), /fails \(status 503\)/],
      ["is silent", () => serve(() => {}), /does not answer within 5 s/],
    ])("if the service %s: one sentence, and no minute of retries", async (_, start, problem) => {
      const { problems, tookMs } = await tryBoth(await start());
      for (const text of problems) expect(text).toMatch(problem);
      expect(tookMs).toBeLessThan(12_000);
    });

    it("is asked again at the save if it was silent at the restore", async () => {
      let isSilent = true;
      const url = await serve((_, response) => (isSilent ? response.socket?.destroy() : response.writeHead(404).end("none")));
      const run = fixture.run(1, { env: { ACTIONS_RESULTS_URL: url } });
      run.write("runtime.json", "state 1");
      expect((await run.cache.restore()).problem).toMatch(/cannot be reached/);
      isSilent = false;
      expect(JSON.stringify(await run.cache.save(1))).toMatch(/no cache service of version 2/);
    });

    it("is used again after a failure that passes", async () => {
      let count = 0;
      fixture.service.fault = () => ((count += 1) === 1 ? { status: 500 } : null);
      expect(await fixture.run(1).cache.restore()).toEqual({ key: null, problem: null });
    });
  });

  it("tries a service of version 1 without a token, as Gitea and act offer it", async () => {
    const paths: string[] = [];
    const server = createServer((request, response) => {
      paths.push(`${request.method} ${request.url?.replace(/\?.*/, "")} ${request.headers.authorization}`);
      response.writeHead(204).end();
    });
    await new Promise<void>((settle) => void server.listen(0, "127.0.0.1", settle));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const env = {
      ACTIONS_CACHE_URL: url,
      ACTIONS_RESULTS_URL: undefined,
      ACTIONS_RUNTIME_TOKEN: undefined,
      ACTIONS_CACHE_SERVICE_V2: undefined,
    };
    const run = fixture.run(1, { env: { ...env, GITHUB_SERVER_URL: "http://gitea.example" } });
    expect(await run.cache.restore()).toEqual({ key: null, problem: null });
    expect(paths.length).toBeGreaterThan(1);
    expect(new Set(paths.map((path) => path.split(" ")[1]))).toEqual(new Set(["/_apis/artifactcache/cache"]));
  });

  it("times out, and a late result changes nothing", async () => {
    await saveOne();
    fixture.service.fault = (_, { key }) => (key === "codex-self-iter-probe" ? null : { delayMs: 400 });
    const run = fixture.run(2);
    expect(await run.cache.restore(20)).toEqual({ key: null, problem: expect.stringContaining("took longer than 0 s") });
    run.write("runtime.json", "state 2");
    expect(await run.cache.save(2)).toMatchObject({ problem: expect.stringContaining("still busy") });
    await vi.waitFor(() => expect(readdirSync(run.temporary)).toEqual([]), { timeout: 60_000 });
    expect(run.read("runtime.json")).toBe("state 2");
    fixture.service.fault = null;
    expect(await run.cache.save(2)).toMatchObject({ kind: "saved" });
  });

  it("explains the toolkit's output, the clearest reason first", () => {
    const retries = "Attempt 1 of 5 failed with error: Request timeout. Retrying request in 3000 ms...";
    const reserve = "Failed to save: Unable to reserve cache with key k, another job may be creating this cache.";
    expect(explainOutput([retries, reserve])).toContain("does not answer (Request timeout)");
    expect(explainOutput([reserve])).toContain("already exists");
    const refused = "::debug::Failed to reserve cache: Error: Failed to CreateCacheEntry: (403) Forbidden: no";
    expect(explainOutput([refused, reserve])).toBe(
      "the cache service refused a new entry (Failed to CreateCacheEntry: (403) Forbidden: no)",
    );
    expect(explainOutput([refused.replace("403", "409"), reserve])).toContain("already exists");
    expect(explainOutput(["::warning::Failed to save: one%0Atwo"])).toBe("Failed to save: one two");
    expect(explainOutput(["Cache hit for: k"])).toBeNull();
  });
});

describe("a replaced entry", () => {
  it("is removed on this ref only, and never another track's", async () => {
    await saveOne({ ref: "refs/heads/side" });
    const run = await saveOne();
    expect(await run.cache.remove(KEY)).toBeNull();
    expect(fixture.service.list().map(({ key, ref }) => `${ref} ${key}`)).toEqual([`refs/heads/side ${KEY}`]);
    expect(await run.cache.remove("codex-self-iter-main-2/1-1-1")).toBeNull();
    expect(await run.cache.remove("npm-cache")).toBeNull();
    expect(fixture.entries.deleted).toEqual([KEY]);
  });

  it("stays, with a warning, if the token may not delete it", async () => {
    const run = await saveOne();
    fixture.entries.remedy = "add `actions: write` below `permissions:` of the job.";
    expect(await run.cache.remove(KEY)).toBe(
      "An older entry of the actions cache was not deleted: add `actions: write` below `permissions:` of the job.",
    );
    expect(fixture.service.list()).toHaveLength(1);
  });
});
