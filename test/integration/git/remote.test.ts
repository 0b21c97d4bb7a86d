import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";

import type { Remote } from "../../../src/ports/git.ts";
import type { PrivateRepository } from "../../../src/adapters/git/private-repository.ts";
import { createRemote } from "../../../src/adapters/git/remote.ts";
import { begin, MAIN, type TempHome, prepare, startTempHome, STATE, TOKEN } from "../../helpers/temp-home.ts";
import { scratchFolder } from "../../helpers/scratch.ts";
import { makeCertificate, startTlsFront } from "../../fake-github/tls-front.ts";
import { type GitFault, startGitServer } from "../../fake-github/git-server/git-server.ts";

const ENCODED = Buffer.from(`x-access-token:${TOKEN}`).toString("base64");

let home: TempHome;
let opened: PrivateRepository;
let remote: Remote;

beforeEach(async () => {
  home = await startTempHome({ "a.txt": "a\n", ".github/workflows/loop.yml": "on: push\n" });
  opened = await home.open();
  remote = home.remote(opened);
});

afterEach(async () => {
  await home.close();
});

const tip = (ref: string): Promise<string | null> => home.repository.findRef(ref);
const state = (text: string, parent: string | null = null): Promise<string> =>
  opened.stateCommits.write(new Map([["runtime.json", text]]), parent, "state");

/** Work on top of the branch, and a first state: not pushed yet. */
async function makeWork(path = "a.txt"): Promise<{ readonly main: string; readonly sha: string; readonly state: string }> {
  const { main } = await begin(opened, remote);
  home.write(path, "changed\n");
  return { main, sha: (await prepare(opened)).sha, state: await state("{}") };
}

/** The push of an iteration. */
const both = (work: { main: string; sha: string; state: string }): Parameters<Remote["push"]>[0] => [
  { ref: MAIN, sha: work.sha, expected: work.main },
  { ref: STATE, sha: work.state, expected: null },
];
const requestsOf = (service: string, method: string): number =>
  home.server.requests.filter((request) => request.service === service && request.method === method).length;

describe("fetch", () => {
  it("returns the refs that exist, and null for the others", async () => {
    const main = await tip(MAIN);
    expect(await remote.fetch([MAIN, STATE])).toEqual(
      new Map([
        [MAIN, main],
        [STATE, null],
      ]),
    );
    const made = await home.repository.commit({ ref: STATE, files: { "runtime.json": "{}" }, parent: null });
    const asked = requestsOf("git-upload-pack", "GET");
    expect(await remote.fetch([MAIN, STATE])).toEqual(
      new Map([
        [MAIN, main],
        [STATE, made],
      ]),
    );
    expect(requestsOf("git-upload-pack", "GET") - asked).toBe(1);
    expect(await opened.stateCommits.read(made, "runtime.json")).toBe("{}");
    expect(await remote.fetch(["refs/heads/none"])).toEqual(new Map([["refs/heads/none", null]]));
  });

  it("sees refs that move, start again without history, and disappear", async () => {
    await begin(opened, remote);
    await home.repository.commit({ ref: MAIN, files: { "x.txt": "1" } });
    const next = await home.repository.commit({ ref: MAIN, files: { "x.txt": "2" } });
    expect((await remote.fetch([MAIN])).get(MAIN)).toBe(next);
    const recreated = await home.repository.commit({ ref: MAIN, files: { "y.txt": "1" }, parent: null });
    expect((await remote.fetch([MAIN])).get(MAIN)).toBe(recreated);
    await home.repository.git("update-ref", "-d", MAIN);
    expect((await remote.fetch([MAIN])).get(MAIN)).toBeNull();
    expect(await remote.fetchWithHistory(MAIN)).toBeNull();
  });

  it("returns null for every ref of an empty repository", async () => {
    const empty = await home.server.createRepository("octo/empty", {});
    await empty.git("update-ref", "-d", MAIN);
    const there = createRemote({
      git: opened.git,
      environment: {},
      url: empty.url,
      token: TOKEN,
      serverUrl: home.server.url,
      clock: home.clock,
    });
    expect(await there.fetch([MAIN, STATE])).toEqual(
      new Map([
        [MAIN, null],
        [STATE, null],
      ]),
    );
  });

  it.each([
    ["wrong-token", "FETCH_REFUSED"],
    ["other-token", "REPOSITORY_NOT_FOUND"],
  ])("gives the fix if %s may not read", async (token, code) => {
    await expect(home.remote(opened, token).fetch([MAIN])).rejects.toMatchObject({
      code,
      remedy: expect.stringContaining("contents: read"),
    });
  });

  it("retries a server error before it fails", async () => {
    home.server.fault = () => ({ status: 502, body: "Bad gateway" });
    await expect(remote.fetch([MAIN])).rejects.toMatchObject({ code: "FETCH_FAILED" });
    expect(requestsOf("git-upload-pack", "GET")).toBe(3);
    expect(home.clock.slept).toEqual([2_000, 5_000]);
  });

  it.each([
    ["cuts the connection", "reset"],
    ["is overloaded", { status: 429 }],
    ["is unavailable", { status: 503 }],
  ] as const)("survives a server that %s once", async (_, fault) => {
    const faults: GitFault[] = [fault];
    home.server.fault = () => faults.shift() ?? null;
    expect(await remote.fetch([MAIN, STATE])).toEqual(
      new Map([
        [MAIN, await tip(MAIN)],
        [STATE, null],
      ]),
    );
    expect(home.clock.slept).toEqual([2_000]);
  });

  it("tells a certificate that git does not trust at once, with the line to write, and takes the machine's", async () => {
    const folder = scratchFolder();
    onTestFinished(folder.remove);
    const certificate = await makeCertificate(folder.path);
    const front = await startTlsFront(home.server.url, certificate);
    onTestFinished(() => front.close());
    const over = (environment: Readonly<Record<string, string>>): Remote =>
      createRemote({
        git: opened.git,
        environment,
        url: `${front.url}/octo/demo`,
        token: TOKEN,
        serverUrl: front.url,
        clock: home.clock,
      });
    for (const environment of [{}, { GIT_SSL_CAINFO: "/nowhere/ca.pem" }])
      await expect(over(environment).fetch([MAIN])).rejects.toMatchObject({
        code: "CERTIFICATE_UNTRUSTED",
        message: expect.stringContaining(`git does not trust the certificate of ${front.url}: `),
        remedy: expect.stringContaining("env: { GIT_SSL_CAINFO: "),
      });
    expect(home.clock.slept).toEqual([]);
    expect((await over({ GIT_SSL_CAINFO: certificate.file }).fetch([MAIN])).get(MAIN)).toBe(await tip(MAIN));
  });

  it("does not retry a rejection", async () => {
    await expect(home.remote(opened, "wrong-token").fetch([MAIN])).rejects.toMatchObject({ code: "FETCH_REFUSED" });
    expect(home.clock.slept).toEqual([]);
  });

  it("ends with a cancelled run, and leaves no git process", async () => {
    const cancelled = new AbortController();
    const asked = new Promise<void>((settle) => {
      home.server.before = () => {
        settle();
        return new Promise(() => {});
      };
    });
    const fetched = home.remote(opened, TOKEN, { signal: cancelled.signal }).fetch([MAIN]);
    await asked;
    cancelled.abort();
    await expect(fetched).rejects.toMatchObject({ code: "FETCH_FAILED", message: expect.stringContaining("the run was cancelled") });
    home.server.before = null;
    expect((await remote.fetch([MAIN])).get(MAIN)).toBe(await tip(MAIN));
  });

  it("ends at its time limit", async () => {
    home.server.before = () => new Promise(() => {});
    const impatient = home.remote(opened, TOKEN, { limitMs: 300 });
    await expect(impatient.fetch([MAIN])).rejects.toMatchObject({ message: expect.stringContaining("not done within") });
  });

  it("fetches the commits in between, and no more", async () => {
    const { main } = await begin(opened, remote);
    for (const text of ["1", "2", "3"]) await home.repository.commit({ ref: MAIN, files: { "x.txt": text } });
    const onto = await remote.fetchWithHistory(MAIN);
    const work = await opened.branch.head();
    expect(work).toBe(main);
    expect(onto).toBe(await tip(MAIN));
    expect(readFileSync(join(home.folder.path, "temp/own/shallow"), "utf8").trim()).toBe(main);
  });
});

describe("push", () => {
  it("pushes work and state together, from a shallow history", async () => {
    const work = await makeWork();
    expect(await remote.push(both(work))).toEqual({ kind: "pushed" });
    expect([await tip(MAIN), await tip(STATE)]).toEqual([work.sha, work.state]);
    const next = await state("2", work.state);
    expect(await remote.push([{ ref: STATE, sha: next, expected: work.state }])).toEqual({ kind: "pushed" });
    expect(await remote.push([{ ref: STATE, sha: next, expected: work.state }])).toEqual({ kind: "pushed" });
    await home.repository.git("fsck", "--connectivity-only");
  });

  it.each([
    ["branch moved", [MAIN], () => home.repository.commit({ ref: MAIN, files: { "p.txt": "p" } })],
    ["state was made", [STATE], () => home.repository.commit({ ref: STATE, files: { x: "1" }, parent: null })],
    ["branch is gone", [MAIN], () => home.repository.git("update-ref", "-d", MAIN)],
    [
      "both moved",
      [MAIN, STATE],
      async () => {
        await home.repository.commit({ ref: MAIN, files: { "p.txt": "p" } });
        await home.repository.commit({ ref: STATE, files: { x: "1" }, parent: null });
      },
    ],
  ])("moves no ref if the %s, before the push or during it", async (_, refs, move) => {
    const work = await makeWork();
    for (const early of [true, false]) {
      await home.repository.git("update-ref", MAIN, work.main);
      await home.repository.git("update-ref", "-d", STATE);
      if (early) await move();
      else {
        home.server.before = async () => {
          home.server.before = null;
          await move();
        };
      }
      const result = await remote.push(both(work));
      expect(result).toEqual({ kind: "stale", refs: expect.arrayContaining(refs) });
      expect([await tip(MAIN), await tip(STATE)]).not.toContain(work.sha);
      expect(await tip(STATE)).not.toBe(work.state);
    }
    expect(home.clock.slept).toEqual([]);
  });

  it("does not remove a commit that followed the expected one", async () => {
    const { main } = await begin(opened, remote);
    const person = await home.repository.commit({ ref: MAIN, files: { "p.txt": "p" } });
    expect(await remote.push([{ ref: MAIN, sha: main, expected: main }])).toEqual({ kind: "stale", refs: [MAIN] });
    expect(await tip(MAIN)).toBe(person);
  });

  it("reports a rejected workflow file, and can push the state without it", async () => {
    const work = await makeWork(".github/workflows/loop.yml");
    expect(await remote.push(both(work))).toMatchObject({
      kind: "rejected",
      rejection: { cause: "workflow-file", refs: [MAIN], message: expect.stringContaining(".github/workflows/loop.yml") },
    });
    expect(await tip(STATE)).toBeNull();
    expect(await remote.push(both(work).slice(1))).toEqual({ kind: "pushed" });
  });

  it("undoes the part of a rejected push that the server applied", async () => {
    const work = await makeWork();
    const updates = [...both(work), { ref: "refs/pull/9/head", sha: work.sha, expected: null }];
    expect(await remote.push(updates)).toMatchObject({ kind: "rejected", rejection: { cause: "other", refs: ["refs/pull/9/head"] } });
    expect([await tip(MAIN), await tip(STATE)]).toEqual([work.main, null]);
    expect(requestsOf("git-receive-pack", "POST")).toBe(2);
  });

  it.each([
    ["GH006", { kind: "protected", ref: MAIN } as const],
    ["GH013", { kind: "ruleset", ref: MAIN, violations: ["Commits must have verified signatures."] } as const],
  ])("reports the rule that rejected it: %s", async (code, rule) => {
    const work = await makeWork();
    home.server.rules = [rule];
    expect(await remote.push(both(work))).toMatchObject({
      kind: "rejected",
      rejection: {
        cause: "rule",
        refs: [MAIN],
        message: expect.stringContaining(code),
        remedy: expect.stringContaining("branch: codex-self-iter/main"),
      },
    });
    expect([await tip(MAIN), await tip(STATE)]).toEqual([work.main, null]);
  });

  it.each([
    ["read-token", "contents: write", "Permission to octo/demo.git denied to github-actions[bot]."],
    ["wrong-token", "github-token:", "does not know the token"],
    ["other-token", "name of the repository", "Repository not found."],
  ])("reports a token that may not push, by a check and by a push: %s", async (token, remedy, message) => {
    const work = await makeWork();
    const mine = home.remote(opened, token);
    const refusal = { cause: "permission", message: expect.stringContaining(message), remedy: expect.stringContaining(remedy) };
    expect(await mine.push(both(work))).toMatchObject({ kind: "rejected", rejection: refusal });
    expect(await mine.checkPush()).toMatchObject(refusal);
    expect(home.clock.slept).toEqual([]);
  });

  it("checks the permission without a push", async () => {
    expect(await remote.checkPush()).toBeNull();
    expect(requestsOf("git-receive-pack", "GET")).toBe(1);
    expect(requestsOf("git-receive-pack", "POST")).toBe(0);
    home.server.fault = () => ({ status: 500, body: "" });
    expect(await remote.checkPush()).toBeNull();
    home.server.fault = () => "reset";
    expect(await remote.checkPush()).toBeNull();
  });

  it("retries after a broken connection", async () => {
    const work = await makeWork();
    let faults = 2;
    home.server.fault = (service) => (service === "git-receive-pack" && (faults -= 1) >= 0 ? "reset" : null);
    expect(await remote.push(both(work))).toEqual({ kind: "pushed" });
    expect(home.clock.slept).toEqual([2_000, 5_000]);
  });

  it("reports success if only the answer was lost", async () => {
    const work = await makeWork();
    // The refs move, and the client gets no answer.
    const ours = join(home.folder.path, "temp/own");
    await home.repository.git("fetch", "-q", "--update-shallow", ours, `${work.sha}:${MAIN}`, `${work.state}:${STATE}`);
    home.server.fault = (service, request) => (service === "git-receive-pack" && request.method === "GET" ? "reset" : null);
    expect(await remote.push(both(work))).toEqual({ kind: "pushed" });
    expect(home.clock.slept).toEqual([]);
  });

  it("gives up after three attempts, with the problem", async () => {
    const work = await makeWork();
    home.server.fault = () => ({ status: 503, body: `${TOKEN} ${ENCODED} is not served\n` });
    const result = await remote.push(both(work));
    expect(result).toMatchObject({ kind: "unreachable", problem: expect.stringContaining("503") });
    expect(home.clock.slept).toEqual([2_000, 5_000]);
    expect(JSON.stringify(result)).not.toMatch(new RegExp(`${TOKEN}|${ENCODED}`));
  });

  it("makes one attempt if the run is cancelled", async () => {
    const work = await makeWork();
    home.server.fault = () => "reset";
    expect(await remote.push(both(work), AbortSignal.abort())).toMatchObject({ kind: "unreachable" });
    expect(home.clock.slept).toEqual([]);
    expect(requestsOf("git-receive-pack", "GET")).toBe(1);
  });

  it("lets exactly one of twenty concurrent pushes win", async () => {
    let last = await state("0");
    expect(await remote.push([{ ref: STATE, sha: last, expected: null }])).toEqual({ kind: "pushed" });
    for (const round of ["a", "b"]) {
      const pushedByOthers: string[] = [];
      for (let count = 0; count < 20; count += 1) pushedByOthers.push(await state(`${round}${count}`, last));
      const expected = last;
      const results = await Promise.all(pushedByOthers.map((sha) => remote.push([{ ref: STATE, sha, expected }])));
      const winners = results.flatMap((result, home) => (result.kind === "pushed" ? [pushedByOthers[home]] : []));
      expect(winners).toHaveLength(1);
      expect(results.filter((result) => result.kind === "stale")).toHaveLength(19);
      expect(await tip(STATE)).toBe(winners[0]);
      last = winners[0] ?? "";
    }
  });
});

describe("the token", () => {
  it.each([["none"], ["config"], ["file"]] as const)(
    "is the only one that is sent, over a checkout with its own: %s",
    async (persistCredentials) => {
      await home.checkout({ persistCredentials });
      const from = home.server.requests.length;
      const work = await makeWork();
      expect(await remote.push(both(work))).toEqual({ kind: "pushed" });
      const sent = home.server.requests.slice(from);
      expect(sent.length).toBeGreaterThan(3);
      expect(new Set(sent.map((request) => request.token))).toEqual(new Set([TOKEN]));
      expect(sent.filter((request) => request.status !== 200)).toEqual([]);
    },
  );

  it("is the only one that is sent if the machine's configuration has another", async () => {
    const system = home.folder.write("system", `[http "${home.server.url}/"]\n\textraheader = AUTHORIZATION: basic eDp5\n`);
    const there = await home.open("there", { GIT_CONFIG_SYSTEM: system, GIT_CONFIG_NOSYSTEM: undefined });
    expect((await home.remote(there).fetch([MAIN])).get(MAIN)).toBe(await tip(MAIN));
    expect(new Set(home.server.requests.map((request) => request.token))).toEqual(new Set([TOKEN]));
  });

  it("is in no file after a push", async () => {
    const work = await makeWork();
    await remote.push(both(work));
    for (const entry of readdirSync(home.folder.path, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || entry.parentPath.includes("/server")) continue;
      const text = readFileSync(join(entry.parentPath, entry.name), "latin1");
      expect(text.includes(TOKEN) || text.includes(ENCODED)).toBe(false);
    }
  });

  it("is in no error, even if the server echoes it", async () => {
    home.server.fault = () => ({ status: 403, body: `you sent ${TOKEN} as ${ENCODED}\n` });
    const texts: string[] = [JSON.stringify(await remote.push([{ ref: STATE, sha: await state("1"), expected: null }]))];
    texts.push(JSON.stringify(await remote.checkPush()));
    await remote.fetch([MAIN]).catch((error: Error) => texts.push(error.message + String(error.stack)));
    expect(texts).toHaveLength(3);
    for (const text of texts) {
      expect(text).toContain("***");
      expect(text).not.toMatch(new RegExp(`${TOKEN}|${ENCODED}`));
    }
  });

  it("is not sent to a server that the first one redirects to", async () => {
    const other = await startGitServer({ root: join(home.folder.path, "other"), tokens: {} });
    const elsewhere = `http://127.0.0.1:${other.port}`;
    home.server.fault = (_, request) => ({ status: 302, headers: { location: `${elsewhere}${request.path}` } });
    await expect(remote.fetch([MAIN])).rejects.toMatchObject({ code: "FETCH_REFUSED" });
    await remote.checkPush();
    expect(other.requests.length).toBeGreaterThan(0);
    expect(other.requests.filter((request) => request.token !== null)).toEqual([]);
    await other.close();
  });
});
