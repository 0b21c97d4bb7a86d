import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { type ScratchFolder, scratchFolder } from "../../helpers/scratch.ts";
import type { CacheScope } from "./cache-entries.ts";
import { type CacheService, startCacheService } from "./cache-service.ts";

const MAIN = "refs/heads/main";
const CLIENT = import.meta.resolve("@actions/cache");

let folder: ScratchFolder;
let service: CacheService;

beforeEach(async () => {
  folder = scratchFolder({ "work/state/n.txt": "1" });
  service = await startCacheService({ defaultBranch: MAIN });
});

afterEach(async () => {
  await service.close();
  folder.remove();
});

type ClientAnswer = { readonly values: readonly unknown[]; readonly log: string };

/** Runs statements in a child process that has the real client as `cache`; values given to `report` are returned. */
function runClient(
  script: string,
  scopes: readonly CacheScope[] = service.scopesOf(MAIN),
  more: Readonly<Record<string, string>> = {},
): Promise<ClientAnswer> {
  const workspace = join(folder.path, "work");
  const temp = join(folder.path, "temp");
  mkdirSync(temp, { recursive: true });
  const code = `import * as cache from ${JSON.stringify(CLIENT)};
    const report = (value) => console.log("REPORTED " + JSON.stringify(value ?? null));
    ${script}`;
  const env = {
    PATH: process.env["PATH"] ?? "",
    ACTIONS_RESULTS_URL: service.url,
    ACTIONS_RUNTIME_TOKEN: service.runtimeToken({ scopes }),
    ACTIONS_CACHE_SERVICE_V2: "True",
    GITHUB_SERVER_URL: "http://github.localhost:1",
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: temp,
    ...more,
  };
  return new Promise((settle, fail) => {
    const child = spawn(process.execPath, ["--input-type=module", "-e", code], { cwd: workspace, env, stdio: ["ignore", "pipe", "pipe"] });
    let log = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        log += text;
      });
    }
    child.on("error", fail);
    child.on("close", () => {
      const reported = log.split("\n").filter((line) => line.startsWith("REPORTED "));
      settle({ values: reported.map((line) => JSON.parse(line.slice(9)) as unknown), log });
    });
  });
}

const save = (key: string): string => `report(await cache.saveCache(["state"], ${JSON.stringify(key)}));`;
const restore = (key: string, ...restoreKeys: readonly string[]): string =>
  `report(await cache.restoreCache(["state"], ${JSON.stringify(key)}, ${JSON.stringify(restoreKeys)}));`;
const keys = (): readonly string[] => service.list().map(({ key }) => key);
const readState = (): string => readFileSync(join(folder.path, "work/state/n.txt"), "utf8");

describe("the cache service with the real client", () => {
  it("restores what was saved", async () => {
    expect((await runClient(save("loop-1"))).values[0]).toBeGreaterThan(0);
    rmSync(join(folder.path, "work/state"), { recursive: true });
    expect((await runClient(restore("loop-1"))).values).toEqual(["loop-1"]);
    expect(readState()).toBe("1");
    expect(service.calls.map(({ method, status }) => `${method} ${status}`)).toEqual([
      "CreateCacheEntry 200",
      "Upload 201",
      "FinalizeCacheEntryUpload 200",
      "GetCacheEntryDownloadURL 200",
      "Download 200",
    ]);
    expect(service.list()[0]?.sizeBytes).toBe(service.calls[1]?.requestBytes);
  });

  it("finds the newest entry of a prefix", async () => {
    const two = join(folder.path, "work/state/n.txt");
    await runClient(save("loop-9"));
    writeFileSync(two, "2");
    await runClient(save("loop-10"));
    writeFileSync(two, "3");
    await runClient(save("other-1"));
    expect((await runClient(restore("loop-11", "loop-"))).values).toEqual(["loop-10"]);
    expect(readState()).toBe("2");
  });

  it("finds nothing without an entry or for other paths", async () => {
    const { values, log } = await runClient(`${save("loop-1")} report(await cache.restoreCache(["state/"], "loop-1")); ${restore("none")}`);
    expect(values.slice(1)).toEqual([null, null]);
    expect(log).not.toContain("::warning");
  });

  it("never overwrites a key", async () => {
    const { values, log } = await runClient(save("loop-1") + save("loop-1"));
    expect(values[1]).toBe(-1);
    expect(log).toContain("Unable to reserve cache with key loop-1");
    expect(keys()).toEqual(["loop-1"]);
    expect(service.calls.map(({ status }) => status)).toContain(409);
  });

  it("shows a branch its own entries and those of the default branch only", async () => {
    const branch = service.scopesOf("refs/heads/loop");
    await runClient(save("loop-main"));
    await runClient(save("loop-own"), branch);
    await runClient(save("loop-sibling"), service.scopesOf("refs/heads/sibling"));
    expect((await runClient(restore("loop-x", "loop-"), branch)).values).toEqual(["loop-own"]);
    expect((await runClient(restore("loop-main"), branch)).values).toEqual(["loop-main"]);
    expect((await runClient(restore("loop-sibling"), branch)).values).toEqual([null]);
    expect((await runClient(restore("loop-own"))).values).toEqual([null]);
  });

  it("takes the same key once per scope", async () => {
    await runClient(save("loop-1"));
    expect((await runClient(save("loop-1"), service.scopesOf("refs/heads/loop"))).values[0]).toBeGreaterThan(0);
    expect(service.list().map(({ ref }) => ref)).toEqual(["refs/heads/loop", MAIN]);
  });

  it("lets a read-only token restore but not save", async () => {
    await runClient(save("loop-1"));
    const readOnly = service.scopesOf(MAIN, { readOnly: true });
    const { values, log } = await runClient(save("loop-2") + restore("loop-1"), readOnly);
    expect(values).toEqual([-1, "loop-1"]);
    expect(log).toContain("cache write denied");
  });

  it("rejects reads with a token without scopes, and every call with an invalid token", async () => {
    const none = await runClient(restore("loop-1"), []);
    expect(none).toMatchObject({ values: [null] });
    expect(none.log).toContain("cache read denied");
    const broken = await fetch(`${service.url}twirp/github.actions.results.api.v1.CacheService/GetCacheEntryDownloadURL`, {
      method: "POST",
      headers: { authorization: "Bearer nonsense", "content-type": "application/json" },
      body: JSON.stringify({ key: "loop-1", version: "v" }),
    });
    expect(broken.status).toBe(401);
  });

  it("loses evicted and deleted entries", async () => {
    await runClient(save("loop-1") + save("loop-2") + save("keep-1"));
    const id = service.list().find(({ key }) => key === "loop-1")?.id ?? 0;
    expect([await service.delete(id), await service.delete(id)]).toEqual([true, false]);
    expect(await service.evict("loop-")).toBe(1);
    expect(keys()).toEqual(["keep-1"]);
    expect((await runClient(restore("loop-x", "loop-"))).values).toEqual([null]);
  });

  it("can limit the rate, at which the client gives up", async () => {
    service.fault = (method) =>
      method === "CreateCacheEntry"
        ? { status: 429, headers: { "retry-after": "17" }, body: '{"code":"resource_exhausted","msg":"rate limited"}' }
        : null;
    const { values, log } = await runClient(save("loop-1"));
    expect(values).toEqual([-1]);
    expect(log).toContain("your rate limit will reset in 17 seconds");
    expect(service.calls).toHaveLength(1);
  });

  it("can lose an upload, whose entry is never finished", async () => {
    service.fault = (method) => (method === "Upload" ? { status: 403, body: "" } : null);
    expect((await runClient(save("loop-1"))).values).toEqual([-1]);
    expect(keys()).toEqual([]);
    service.fault = null;
    expect((await runClient(save("loop-1"))).values, "the reservation keeps the key taken").toEqual([-1]);
  });

  it("can delay a response or reset the connection", async () => {
    service.fault = (method) => (method === "GetCacheEntryDownloadURL" ? { delayMs: 150 } : null);
    const started = performance.now();
    expect((await runClient(restore("loop-1"))).values).toEqual([null]);
    expect(performance.now() - started).toBeGreaterThan(150);
    service.fault = () => "reset";
    const { values, log } = await runClient(restore("loop-1"));
    expect(values).toEqual([null]);
    expect(log).toMatch(/ECONNRESET|socket hang up/);
  });
});

describe("closing the cache service", () => {
  it("does not wait for open requests, and frees the port", async () => {
    const other = await startCacheService({ defaultBranch: MAIN });
    const client = connect({ host: "127.0.0.1", port: Number(new URL(other.url).port) });
    const closed = new Promise((settle) => client.on("error", () => {}).once("close", settle));
    // One whole request, so that the server has taken the connection, and half of another.
    client.write("GET /twirp/none HTTP/1.1\r\nhost: x\r\n\r\n");
    await once(client, "data");
    client.write("POST /twirp/none HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\n1");
    // By turns, so that the server is in the middle of it.
    await fetch(new URL("/twirp/none", other.url));
    await Promise.all([other.close(), closed]);
    await expect(fetch(other.url)).rejects.toThrow();
  });
});

describe("the cache service of version 1 with the real client", () => {
  const onGhes = async (script: string, scopes?: readonly CacheScope[]): Promise<ClientAnswer> =>
    await runClient(script, scopes, {
      ACTIONS_CACHE_SERVICE_V2: "",
      ACTIONS_RESULTS_URL: "",
      ACTIONS_CACHE_URL: service.url,
      GITHUB_SERVER_URL: "https://ghes.example",
    });

  beforeEach(async () => {
    await service.close();
    service = await startCacheService({ defaultBranch: MAIN, version: 1 });
  });

  it("restores what was saved, by its key and by a prefix, and keeps a key once", async () => {
    expect((await onGhes(save("loop-1"))).values[0]).toBeGreaterThan(0);
    expect((await onGhes(save("loop-1"))).values).toEqual([-1]);
    rmSync(join(folder.path, "work/state"), { recursive: true });
    expect((await onGhes(restore("loop-1"))).values).toEqual(["loop-1"]);
    expect(readState()).toBe("1");
    expect((await onGhes(restore("none", "loop-"))).values).toEqual(["loop-1"]);
    expect((await onGhes(restore("none"))).values).toEqual([null]);
    expect(service.calls.slice(0, 4).map(({ method, status }) => `${method} ${status}`)).toEqual([
      "CreateCacheEntry 201",
      "Upload 204",
      "FinalizeCacheEntryUpload 204",
      "CreateCacheEntry 409",
    ]);
  });

  it("keeps an archive of several chunks together", async () => {
    writeFileSync(join(folder.path, "work/state/n.txt"), randomBytes(3_000_000).toString("base64"));
    const before = readState();
    await onGhes(`report(await cache.saveCache(["state"], "large", { uploadChunkSize: 1_000_000 }));`);
    expect(service.calls.filter(({ method }) => method === "Upload").length).toBeGreaterThan(2);
    rmSync(join(folder.path, "work/state"), { recursive: true });
    expect((await onGhes(restore("large"))).values).toEqual(["large"]);
    expect(readState() === before).toBe(true);
  });

  it("lets a read-only run save nothing, and has no routes of version 2", async () => {
    expect((await onGhes(save("loop-1"), service.scopesOf(MAIN, { readOnly: true }))).values).toEqual([-1]);
    expect(keys()).toEqual([]);
    expect((await fetch(`${service.url}twirp/github.actions.results.api.v1.CacheService/CreateCacheEntry`)).status).toBe(404);
  });
});
