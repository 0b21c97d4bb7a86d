import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { Remote } from "../../../src/ports/git.ts";
import type { PrivateRepository } from "../../../src/adapters/git/private-repository.ts";
import { createRemote } from "../../../src/adapters/git/remote.ts";
import { begin, MAIN, type TempHome, prepare, startTempHome, STATE, TOKEN } from "../../helpers/temp-home.ts";
import { type GitFault, startGitServer } from "../../fake-github/git-server/git-server.ts";

const ENCODED = Buffer.from(`x-access-token:${TOKEN}`).toString("base64");

let place: TempHome;
let own: PrivateRepository;
let remote: Remote;

beforeEach(async () => {
  place = await startTempHome({ "a.txt": "a\n", ".github/workflows/loop.yml": "on: push\n" });
  own = await place.open();
  remote = place.remote(own);
});

afterEach(async () => {
  await place.close();
});

const tip = (ref: string): Promise<string | null> => place.repository.findRef(ref);
const state = (text: string, parent: string | null = null): Promise<string> =>
  own.stateCommits.write(new Map([["runtime.json", text]]), parent, "state");

/** Work on top of the branch, and a first state: not pushed yet. */
async function makeWork(path = "a.txt"): Promise<{ readonly main: string; readonly sha: string; readonly state: string }> {
  const { main } = await begin(own, remote);
  place.write(path, "changed\n");
  return { main, sha: (await prepare(own)).sha, state: await state("{}") };
}

/** The push of an iteration. */
const both = (work: { main: string; sha: string; state: string }): Parameters<Remote["push"]>[0] => [
  { ref: MAIN, sha: work.sha, expected: work.main },
  { ref: STATE, sha: work.state, expected: null },
];
const requestsOf = (service: string, method: string): number =>
  place.server.requests.filter((request) => request.service === service && request.method === method).length;

describe("fetch", () => {
  it("brings what is there, and tells what is not", async () => {
    const main = await tip(MAIN);
    expect(await remote.fetch([MAIN, STATE])).toEqual(
      new Map([
        [MAIN, main],
        [STATE, null],
      ]),
    );
    const made = await place.repository.commit({ ref: STATE, files: { "runtime.json": "{}" }, parent: null });
    const asked = requestsOf("git-upload-pack", "GET");
    expect(await remote.fetch([MAIN, STATE])).toEqual(
      new Map([
        [MAIN, main],
        [STATE, made],
      ]),
    );
    expect(requestsOf("git-upload-pack", "GET") - asked).toBe(1);
    expect(await own.stateCommits.read(made, "runtime.json")).toBe("{}");
    expect(await remote.fetch(["refs/heads/none"])).toEqual(new Map([["refs/heads/none", null]]));
  });

  it("follows refs that move, are made anew from nothing, and go", async () => {
    await begin(own, remote);
    await place.repository.commit({ ref: MAIN, files: { "x.txt": "1" } });
    const next = await place.repository.commit({ ref: MAIN, files: { "x.txt": "2" } });
    expect((await remote.fetch([MAIN])).get(MAIN)).toBe(next);
    const anew = await place.repository.commit({ ref: MAIN, files: { "y.txt": "1" }, parent: null });
    expect((await remote.fetch([MAIN])).get(MAIN)).toBe(anew);
    await place.repository.git("update-ref", "-d", MAIN);
    expect((await remote.fetch([MAIN])).get(MAIN)).toBeNull();
    expect(await remote.fetchWithHistory(MAIN)).toBeNull();
  });

  it("has nothing of an empty repository", async () => {
    const empty = await place.server.createRepository("octo/empty", {});
    await empty.git("update-ref", "-d", MAIN);
    const there = createRemote({
      git: own.git,
      environment: {},
      url: empty.url,
      token: TOKEN,
      serverUrl: place.server.url,
      clock: place.clock,
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
  ])("says what to write where %s may not read", async (token, code) => {
    await expect(place.remote(own, token).fetch([MAIN])).rejects.toMatchObject({ code, remedy: expect.stringContaining("contents: read") });
  });

  it("tells a server in trouble from a refusal, and asks it again before it says so", async () => {
    place.server.fault = () => ({ status: 502, body: "Bad gateway" });
    await expect(remote.fetch([MAIN])).rejects.toMatchObject({ code: "FETCH_FAILED" });
    expect(requestsOf("git-upload-pack", "GET")).toBe(3);
    expect(place.clock.slept).toEqual([2_000, 5_000]);
  });

  it.each([
    ["cuts the connection", "reset"],
    ["has too much to do", { status: 429 }],
    ["is not there", { status: 503 }],
  ] as const)("comes through a server that %s once", async (_, fault) => {
    const faults: GitFault[] = [fault];
    place.server.fault = () => faults.shift() ?? null;
    expect(await remote.fetch([MAIN, STATE])).toEqual(
      new Map([
        [MAIN, await tip(MAIN)],
        [STATE, null],
      ]),
    );
    expect(place.clock.slept).toEqual([2_000]);
  });

  it("asks nobody again who has refused", async () => {
    await expect(place.remote(own, "wrong-token").fetch([MAIN])).rejects.toMatchObject({ code: "FETCH_REFUSED" });
    expect(place.clock.slept).toEqual([]);
  });

  it("ends at once with a run that is cancelled, and leaves no git behind", async () => {
    const cancelled = new AbortController();
    const asked = new Promise<void>((settle) => {
      place.server.before = () => {
        settle();
        return new Promise(() => {});
      };
    });
    const fetched = place.remote(own, TOKEN, { signal: cancelled.signal }).fetch([MAIN]);
    await asked;
    cancelled.abort();
    await expect(fetched).rejects.toMatchObject({ code: "FETCH_FAILED", message: expect.stringContaining("the run was cancelled") });
    place.server.before = null;
    expect((await remote.fetch([MAIN])).get(MAIN)).toBe(await tip(MAIN));
  });

  it("waits no longer than it may for a server that never ends", async () => {
    place.server.before = () => new Promise(() => {});
    const impatient = place.remote(own, TOKEN, { limitMs: 300 });
    await expect(impatient.fetch([MAIN])).rejects.toMatchObject({ message: expect.stringContaining("not done within") });
  });

  it("brings all that lies between, and no more", async () => {
    const { main } = await begin(own, remote);
    for (const text of ["1", "2", "3"]) await place.repository.commit({ ref: MAIN, files: { "x.txt": text } });
    const onto = await remote.fetchWithHistory(MAIN);
    const work = await own.branch.head();
    expect(work).toBe(main);
    expect(onto).toBe(await tip(MAIN));
    expect(readFileSync(join(place.folder.path, "temp/own/shallow"), "utf8").trim()).toBe(main);
  });
});

describe("push", () => {
  it("lands work and state together, on top of a history that is cut off", async () => {
    const work = await makeWork();
    expect(await remote.push(both(work))).toEqual({ kind: "pushed" });
    expect([await tip(MAIN), await tip(STATE)]).toEqual([work.sha, work.state]);
    const next = await state("2", work.state);
    expect(await remote.push([{ ref: STATE, sha: next, expected: work.state }])).toEqual({ kind: "pushed" });
    expect(await remote.push([{ ref: STATE, sha: next, expected: work.state }])).toEqual({ kind: "pushed" });
    await place.repository.git("fsck", "--connectivity-only");
  });

  it.each([
    ["branch moved", [MAIN], () => place.repository.commit({ ref: MAIN, files: { "p.txt": "p" } })],
    ["state was made", [STATE], () => place.repository.commit({ ref: STATE, files: { x: "1" }, parent: null })],
    ["branch is gone", [MAIN], () => place.repository.git("update-ref", "-d", MAIN)],
    [
      "both moved",
      [MAIN, STATE],
      async () => {
        await place.repository.commit({ ref: MAIN, files: { "p.txt": "p" } });
        await place.repository.commit({ ref: STATE, files: { x: "1" }, parent: null });
      },
    ],
  ])("moves nothing where the %s, before the push and while it is under way", async (_, refs, move) => {
    const work = await makeWork();
    for (const early of [true, false]) {
      await place.repository.git("update-ref", MAIN, work.main);
      await place.repository.git("update-ref", "-d", STATE);
      if (early) await move();
      else {
        place.server.before = async () => {
          place.server.before = null;
          await move();
        };
      }
      const result = await remote.push(both(work));
      expect(result).toEqual({ kind: "stale", refs: expect.arrayContaining(refs) });
      expect([await tip(MAIN), await tip(STATE)]).not.toContain(work.sha);
      expect(await tip(STATE)).not.toBe(work.state);
    }
    expect(place.clock.slept).toEqual([]);
  });

  it("never takes a commit away that is only a step further than what was seen", async () => {
    const { main } = await begin(own, remote);
    const person = await place.repository.commit({ ref: MAIN, files: { "p.txt": "p" } });
    expect(await remote.push([{ ref: MAIN, sha: main, expected: main }])).toEqual({ kind: "stale", refs: [MAIN] });
    expect(await tip(MAIN)).toBe(person);
  });

  it("tells a refused workflow file, and lands the state without it", async () => {
    const work = await makeWork(".github/workflows/loop.yml");
    expect(await remote.push(both(work))).toMatchObject({
      kind: "rejected",
      rejection: { cause: "workflow-file", refs: [MAIN], message: expect.stringContaining(".github/workflows/loop.yml") },
    });
    expect(await tip(STATE)).toBeNull();
    expect(await remote.push(both(work).slice(1))).toEqual({ kind: "pushed" });
  });

  it("takes back what a server has landed beside a ref that it refused", async () => {
    const work = await makeWork();
    const updates = [...both(work), { ref: "refs/pull/9/head", sha: work.sha, expected: null }];
    expect(await remote.push(updates)).toMatchObject({ kind: "rejected", rejection: { cause: "other", refs: ["refs/pull/9/head"] } });
    expect([await tip(MAIN), await tip(STATE)]).toEqual([work.main, null]);
    expect(requestsOf("git-receive-pack", "POST")).toBe(2);
  });

  it.each([
    ["GH006", { kind: "protected", ref: MAIN } as const],
    ["GH013", { kind: "ruleset", ref: MAIN, violations: ["Commits must have verified signatures."] } as const],
  ])("tells the rule that refused it: %s", async (code, rule) => {
    const work = await makeWork();
    place.server.rules = [rule];
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
  ])("tells a token that may not push, asked and pushed: %s", async (token, remedy, said) => {
    const work = await makeWork();
    const mine = place.remote(own, token);
    const refusal = { cause: "permission", message: expect.stringContaining(said), remedy: expect.stringContaining(remedy) };
    expect(await mine.push(both(work))).toMatchObject({ kind: "rejected", rejection: refusal });
    expect(await mine.checkPush()).toMatchObject(refusal);
    expect(place.clock.slept).toEqual([]);
  });

  it("asks without pushing", async () => {
    expect(await remote.checkPush()).toBeNull();
    expect(requestsOf("git-receive-pack", "GET")).toBe(1);
    expect(requestsOf("git-receive-pack", "POST")).toBe(0);
    place.server.fault = () => ({ status: 500, body: "" });
    expect(await remote.checkPush()).toBeNull();
    place.server.fault = () => "reset";
    expect(await remote.checkPush()).toBeNull();
  });

  it("tries again after a connection that broke before anything had landed", async () => {
    const work = await makeWork();
    let faults = 2;
    place.server.fault = (service) => (service === "git-receive-pack" && (faults -= 1) >= 0 ? "reset" : null);
    expect(await remote.push(both(work))).toEqual({ kind: "pushed" });
    expect(place.clock.slept).toEqual([2_000, 5_000]);
  });

  it("finds out that a push has landed whose answer was lost", async () => {
    const work = await makeWork();
    // Landed past the server, and git is told nothing.
    const ours = join(place.folder.path, "temp/own");
    await place.repository.git("fetch", "-q", "--update-shallow", ours, `${work.sha}:${MAIN}`, `${work.state}:${STATE}`);
    place.server.fault = (service, request) => (service === "git-receive-pack" && request.method === "GET" ? "reset" : null);
    expect(await remote.push(both(work))).toEqual({ kind: "pushed" });
    expect(place.clock.slept).toEqual([]);
  });

  it("gives up after three tries, and says what was wrong", async () => {
    const work = await makeWork();
    place.server.fault = () => ({ status: 503, body: `${TOKEN} ${ENCODED} is not served\n` });
    const result = await remote.push(both(work));
    expect(result).toMatchObject({ kind: "unreachable", problem: expect.stringContaining("503") });
    expect(place.clock.slept).toEqual([2_000, 5_000]);
    expect(JSON.stringify(result)).not.toMatch(new RegExp(`${TOKEN}|${ENCODED}`));
  });

  it("tries once and waits for nothing when the run is being cancelled", async () => {
    const work = await makeWork();
    place.server.fault = () => "reset";
    expect(await remote.push(both(work), AbortSignal.abort())).toMatchObject({ kind: "unreachable" });
    expect(place.clock.slept).toEqual([]);
    expect(requestsOf("git-receive-pack", "GET")).toBe(1);
  });

  it("lets one of twenty win that push the same ref at once, each time", async () => {
    let last = await state("0");
    expect(await remote.push([{ ref: STATE, sha: last, expected: null }])).toEqual({ kind: "pushed" });
    for (const round of ["a", "b"]) {
      const rivals: string[] = [];
      for (let count = 0; count < 20; count += 1) rivals.push(await state(`${round}${count}`, last));
      const expected = last;
      const results = await Promise.all(rivals.map((sha) => remote.push([{ ref: STATE, sha, expected }])));
      const winners = results.flatMap((result, place) => (result.kind === "pushed" ? [rivals[place]] : []));
      expect(winners).toHaveLength(1);
      expect(results.filter((result) => result.kind === "stale")).toHaveLength(19);
      expect(await tip(STATE)).toBe(winners[0]);
      last = winners[0] ?? "";
    }
  });
});

describe("the token", () => {
  it.each([["none"], ["config"], ["file"]] as const)(
    "is the only one that is sent, over a checkout that kept its own: %s",
    async (persistCredentials) => {
      await place.checkout({ persistCredentials });
      const from = place.server.requests.length;
      const work = await makeWork();
      expect(await remote.push(both(work))).toEqual({ kind: "pushed" });
      const sent = place.server.requests.slice(from);
      expect(sent.length).toBeGreaterThan(3);
      expect(new Set(sent.map((request) => request.token))).toEqual(new Set([TOKEN]));
      expect(sent.filter((request) => request.status !== 200)).toEqual([]);
    },
  );

  it("is the only one beside a machine whose configuration has another", async () => {
    const system = place.folder.write("system", `[http "${place.server.url}/"]\n\textraheader = AUTHORIZATION: basic eDp5\n`);
    const there = await place.open("there", { GIT_CONFIG_SYSTEM: system, GIT_CONFIG_NOSYSTEM: undefined });
    expect((await place.remote(there).fetch([MAIN])).get(MAIN)).toBe(await tip(MAIN));
    expect(new Set(place.server.requests.map((request) => request.token))).toEqual(new Set([TOKEN]));
  });

  it("is in no file afterwards", async () => {
    const work = await makeWork();
    await remote.push(both(work));
    for (const entry of readdirSync(place.folder.path, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || entry.parentPath.includes("/server")) continue;
      const text = readFileSync(join(entry.parentPath, entry.name), "latin1");
      expect(text.includes(TOKEN) || text.includes(ENCODED)).toBe(false);
    }
  });

  it("is in no error, whatever the server repeats", async () => {
    place.server.fault = () => ({ status: 403, body: `you sent ${TOKEN} as ${ENCODED}\n` });
    const said: string[] = [JSON.stringify(await remote.push([{ ref: STATE, sha: await state("1"), expected: null }]))];
    said.push(JSON.stringify(await remote.checkPush()));
    await remote.fetch([MAIN]).catch((error: Error) => said.push(error.message + String(error.stack)));
    expect(said).toHaveLength(3);
    for (const text of said) {
      expect(text).toContain("***");
      expect(text).not.toMatch(new RegExp(`${TOKEN}|${ENCODED}`));
    }
  });

  it("goes to no other server that the first one names", async () => {
    const other = await startGitServer({ root: join(place.folder.path, "other"), tokens: {} });
    const elsewhere = `http://127.0.0.1:${other.port}`;
    place.server.fault = (_, request) => ({ status: 302, headers: { location: `${elsewhere}${request.path}` } });
    await expect(remote.fetch([MAIN])).rejects.toMatchObject({ code: "FETCH_REFUSED" });
    await remote.checkPush();
    expect(other.requests.length).toBeGreaterThan(0);
    expect(other.requests.filter((request) => request.token !== null)).toEqual([]);
    await other.close();
  });
});
