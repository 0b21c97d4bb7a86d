import { execFileSync } from "node:child_process";
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, truncateSync } from "node:fs";
import { dirname, join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { importSessions, exportSessions } from "../../../../src/adapters/agents/codex/sessions.ts";
import { type CodexLab, openCodexLab } from "../../../helpers/codex-lab.ts";
import { type ScratchFolder, scratchFolder } from "../../../helpers/scratch.ts";
import { codexConfigFor, say, type ScriptedModel, startScriptedModel } from "../../../helpers/scripted-model.ts";

const ID = "01a2b3c4-0000-7000-8000-000000000001";
const OTHER = "01a2b3c4-0000-7000-8000-000000000002";
const rollout = (id: string, day = "2026/01/02"): string => `sessions/${day}/rollout-${day.replaceAll("/", "-")}T03-04-05-${id}.jsonl`;

let folder: ScratchFolder;
let state: string;
let home: string;

beforeEach(() => {
  folder = scratchFolder({ "state/runtime.json": "{}", "home/config.toml": "" });
  [state, home] = [join(folder.path, "state"), join(folder.path, "home")];
});

afterEach(() => folder.remove());

/** Returns every path below a folder that is not a folder itself. */
const filesOf = (root: string): readonly string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .toSorted();

describe("importSessions", () => {
  it("moves the sessions to the home, with the same paths", () => {
    folder.write(`state/${rollout(ID)}`, "one\n");
    folder.write(`state/${rollout(OTHER, "2026/01/03")}`, "two\n");
    expect(importSessions(state, home)).toEqual({ files: 2, problem: null });
    expect(filesOf(home)).toEqual(["config.toml", rollout(ID), rollout(OTHER, "2026/01/03")]);
    expect(readFileSync(join(home, rollout(ID)), "utf8")).toBe("one\n");
    expect(filesOf(state)).toEqual(["runtime.json"]);
  });

  it("does nothing if there are no sessions", () => {
    expect(importSessions(state, home)).toEqual({ files: 0, problem: null });
    expect(existsSync(join(home, "sessions"))).toBe(false);
  });

  it("moves nothing but session files into the home", () => {
    const outside = folder.write("outside/secret.jsonl", "secret");
    for (const path of ["config.toml", "sessions/config.toml", "sessions/2026/01/02/run.sh", `sessions/2026/01/${ID}.jsonl`]) {
      folder.write(`state/${path}`, "model = 1");
    }
    folder.write(`state/sessions/2026/01/02/03/rollout-a-${ID}.jsonl`, "too deep");
    symlinkSync(outside, join(state, rollout(ID)));
    symlinkSync(dirname(outside), join(state, "sessions/2026/02"));
    linkSync(outside, join(state, rollout(OTHER)));
    execFileSync("mkfifo", [join(state, rollout("pipe-pipe-pipe"))]);
    expect(importSessions(state, home)).toMatchObject({ files: 0, problem: expect.stringContaining("1 of") });
    expect(filesOf(home)).toEqual(["config.toml"]);
    expect(readFileSync(outside, "utf8")).toBe("secret");
    expect(existsSync(join(state, "sessions"))).toBe(false);
  });

  it("removes a link in place of the sessions folder without following it", () => {
    folder.write(`elsewhere/${rollout(ID).slice("sessions/".length)}`, "theirs");
    symlinkSync(join(folder.path, "elsewhere"), join(state, "sessions"));
    expect(importSessions(state, home)).toEqual({ files: 0, problem: null });
    expect(existsSync(join(state, "sessions"))).toBe(false);
    expect(filesOf(join(folder.path, "elsewhere"))).toHaveLength(1);
  });

  it("never overwrites a session in the home", () => {
    folder.write(`home/${rollout(ID)}`, "ours");
    folder.write(`state/${rollout(ID)}`, "theirs");
    expect(importSessions(state, home).files).toBe(0);
    expect(readFileSync(join(home, rollout(ID)), "utf8")).toBe("ours");
  });

  it("moves the newest 200 sessions, up to 64 MB", () => {
    for (let day = 1; day <= 28; day += 1) {
      for (let hour = 10; hour < 18; hour += 1)
        folder.write(`state/sessions/2026/01/${day + 10}/rollout-2026-${day + 10}T${hour}-x.jsonl`, "x");
    }
    expect(importSessions(state, home)).toEqual({ files: 200, problem: expect.stringContaining("24 of the agent's 224") });
    expect(existsSync(join(home, "sessions/2026/01/38/rollout-2026-38T17-x.jsonl"))).toBe(true);
    expect(existsSync(join(home, "sessions/2026/01/11/rollout-2026-11T10-x.jsonl"))).toBe(false);
    rmSync(join(home, "sessions"), { recursive: true });
    for (const [id, megabytes] of [
      [ID, 40],
      [OTHER, 40],
    ] as const) {
      truncateSync(folder.write(`state/${rollout(id)}`, ""), megabytes * 1024 * 1024);
    }
    expect(importSessions(state, home).files).toBe(1);
    expect(filesOf(home)).toEqual(["config.toml", rollout(OTHER)]);
  });
});

describe("exportSessions", () => {
  it("copies only the chain's own sessions, and replaces those in the state dir", () => {
    folder.write(`home/${rollout(ID)}`, "mine");
    folder.write(`home/${rollout(OTHER)}`, "another chain's");
    folder.write("home/sessions/index.sqlite", "");
    folder.write(`state/${rollout("planted-by-the-agent")}`, "planted");
    expect(exportSessions(state, home, [ID])).toEqual({ files: 1, problem: null });
    expect(filesOf(state)).toEqual(["runtime.json", rollout(ID)]);
    expect(filesOf(home)).toContain(rollout(ID));
  });

  it("copies nothing for an id that could match other sessions", () => {
    folder.write(`home/${rollout(ID)}`, "mine");
    for (const ids of [[], [""], ["1"], ["../../x-y-z"]]) expect(exportSessions(state, home, ids).files).toBe(0);
    expect(filesOf(state)).toEqual(["runtime.json"]);
  });

  it("does not write through a link that the agent made", () => {
    folder.write(`home/${rollout(ID)}`, "mine");
    mkdirSync(join(folder.path, "elsewhere"));
    symlinkSync(join(folder.path, "elsewhere"), join(state, "sessions"));
    expect(exportSessions(state, home, [ID]).files).toBe(1);
    expect(filesOf(join(folder.path, "elsewhere"))).toEqual([]);
  });

  it("returns an I/O error as a problem", () => {
    expect(exportSessions(join(folder.path, "home/config.toml"), home, [ID])).toMatchObject({ files: 0 });
    folder.write(`home/${rollout(ID)}`, "mine");
    const answer = exportSessions(join(folder.path, "home/config.toml"), home, [ID]);
    expect(answer).toMatchObject({ files: 0, problem: expect.stringContaining("could not be exported") });
  });
});

describe("a real Codex", () => {
  let lab: CodexLab;
  let model: ScriptedModel;
  beforeEach(async () => {
    lab = openCodexLab();
    model = await startScriptedModel({ turns: [[say("one")], [say("two")], [say("three")]] });
  });
  afterEach(async () => {
    await lab.close();
    await model.close();
  });

  it("resumes a session in a home that contains only the copied file, twice", async () => {
    const signal = new AbortController().signal;
    lab.provide(model.baseUrl);
    const first = await lab.agent().runTurn(lab.turn({ prompt: "first prompt" }), signal);
    expect(first.end.kind).toBe("answered");
    let session = first.session;
    let from = lab.home;
    for (const [name, text] of [
      ["second", "two"],
      ["third", "three"],
    ] as const) {
      expect(exportSessions(state, from, [session?.id ?? ""])).toEqual({ files: 1, problem: null });
      const next = join(folder.path, `home-${name}`);
      folder.write(`home-${name}/config.toml`, codexConfigFor(model.baseUrl));
      expect(importSessions(state, next)).toEqual({ files: 1, problem: null });
      rmSync(from, { recursive: true });
      const turn = await lab.agent({ home: next }).runTurn(lab.turn({ prompt: `${name} prompt`, session }), signal);
      expect(turn).toMatchObject({ end: { kind: "answered" }, finalMessage: text, session: { id: session?.id } });
      [session, from] = [turn.session, next];
    }
    const last = JSON.stringify(model.requests.at(-1)?.body["input"]);
    for (const prompt of ["first prompt", "second prompt", "third prompt"]) expect(last).toContain(prompt);
  });
});
