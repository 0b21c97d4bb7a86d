import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { get, getString, readContext } from "../../../src/action/context.ts";
import { scratchFolder } from "../../helpers/scratch.ts";

const ENV = {
  GITHUB_REPOSITORY: "octo/garden",
  GITHUB_SERVER_URL: "https://github.example/",
  GITHUB_API_URL: "https://api.github.example/",
  GITHUB_WORKSPACE: "/work",
  RUNNER_TEMP: "/temp",
  GITHUB_EVENT_NAME: "workflow_dispatch",
  GITHUB_REF: "refs/heads/main",
  GITHUB_ACTOR: "ada",
  GITHUB_RUN_ID: "500",
} as const;
const workflowOf = (text: string | undefined) => readContext({ ...ENV, GITHUB_WORKFLOW_REF: text }).workflow;

describe("readContext", () => {
  it("is read from the variables of the runner", () => {
    expect(readContext({ ...ENV, GITHUB_RUN_ATTEMPT: "3", GITHUB_TRIGGERING_ACTOR: "bob" })).toEqual({
      owner: "octo",
      repo: "garden",
      serverUrl: "https://github.example",
      apiUrl: "https://api.github.example",
      workspace: "/work",
      temp: "/temp",
      eventName: "workflow_dispatch",
      event: {},
      ref: "refs/heads/main",
      actor: "ada",
      triggeringActor: "bob",
      runId: 500,
      attempt: 3,
      runUrl: "https://github.example/octo/garden/actions/runs/500",
      workflow: null,
    });
    expect(readContext(ENV)).toMatchObject({ attempt: 1, triggeringActor: "ada" });
  });

  it.each(Object.keys(ENV))("throws without %s", (name) => {
    for (const value of [undefined, ""]) {
      expect(() => readContext({ ...ENV, [name]: value })).toThrow(expect.objectContaining({ code: "NOT_IN_A_WORKFLOW" }));
    }
  });

  const path = ".github/workflows/loop.yml";
  it.each([
    [`octo/garden/${path}@refs/heads/main`, { path, file: "loop.yml", ref: "refs/heads/main" }],
    [`Octo/Garden/${path}@refs/heads/main`, { path, file: "loop.yml", ref: "refs/heads/main" }],
    [`octo/garden/${path}@refs/heads/me@home`, { path, file: "loop.yml", ref: "refs/heads/me@home" }],
    [`octo/garden/${path}@refs/heads/a.yml@refs/heads/b`, { path, file: "loop.yml", ref: "refs/heads/a.yml@refs/heads/b" }],
    [`octo/garden/.github/workflows/a@b.yaml@refs/tags/v1`, { path: ".github/workflows/a@b.yaml", file: "a@b.yaml", ref: "refs/tags/v1" }],
    [`octo/garden/${path}@refs/pull/7/merge`, { path, file: "loop.yml", ref: "refs/pull/7/merge" }],
  ])("names the workflow if it can be dispatched: %s", (text, workflow) => {
    expect(workflowOf(text)).toEqual(workflow);
  });

  it.each([
    undefined,
    "",
    "nonsense",
    `other/garden/${path}@refs/heads/main`,
    `octo/garden/sub/${path}@refs/heads/main`,
    `octo/garden/.github/workflows/deep/loop.yml@refs/heads/main`,
    `octo/garden/.github/workflows/loop.json@refs/heads/main`,
    `octo/garden/${path}@0123456789abcdef`,
    `octo/garden/${path}`,
    "dynamic/pages/pages-build-deployment@refs/heads/main",
  ])("names no workflow that cannot be dispatched: %s", (text) => {
    expect(workflowOf(text)).toBeNull();
  });

  it("reads the event; an invalid one is empty", () => {
    const folder = scratchFolder();
    onTestFinished(folder.remove);
    const read = (text: string) => readContext({ ...ENV, GITHUB_EVENT_PATH: folder.write("event.json", text) }).event;
    expect(read('{"inputs":{"goal":"x"}}')).toEqual({ inputs: { goal: "x" } });
    for (const text of ["", "{", "[]", "7", "null", '"x"']) expect(read(text)).toEqual({});
    expect(readContext({ ...ENV, GITHUB_EVENT_PATH: join(folder.path, "none.json") }).event).toEqual({});
  });
});

describe("get", () => {
  it("returns a nested value or undefined", () => {
    const payload = { a: { b: "x", n: 1 } };
    expect(get(payload, "a", "b")).toBe("x");
    expect([get(payload, "a", "b", "c"), get(payload, "z", "b"), get(null, "a")]).toEqual([undefined, undefined, undefined]);
    expect([getString(payload, "a", "n"), getString(payload, "a", "b")]).toEqual(["", "x"]);
  });
});
