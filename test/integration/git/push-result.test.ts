import { describe, expect, it } from "vitest";

import { parsePushOutput } from "../../../src/adapters/git/push-result.ts";

const MAIN = "refs/heads/main";
const STATE = "refs/codex-self-iter/state/main";
const [OLD, NEW] = ["a".repeat(40), "b".repeat(40)];
const updates = [
  { ref: MAIN, sha: NEW, expected: OLD },
  { ref: STATE, sha: NEW, expected: null },
];

type Output = { readonly main?: string; readonly state?: string; readonly stderr?: string; readonly exitCode?: number };

function read({ main, state, stderr = "", exitCode = 1 }: Output): ReturnType<typeof parsePushOutput> {
  const line = (ref: string, answer: string | undefined): string =>
    answer === undefined ? "" : `${answer.startsWith("[re") && /rejected/.test(answer) ? "!" : "*"}\t${NEW}:${ref}\t${answer}\n`;
  return parsePushOutput({ exitCode, stdout: `To https://x/o/r\n${line(MAIN, main)}${line(STATE, state)}Done\n`, stderr }, updates);
}

const WORKFLOW = "refusing to allow a GitHub App to create or update workflow `.github/workflows/x.yml` without `workflows` permission";

describe("parsePushOutput", () => {
  it("reports a push only if the server answered for each ref", () => {
    expect(read({ main: "[new branch]", state: "[new reference]", exitCode: 0 })).toEqual({ kind: "pushed" });
    expect(read({ main: "[new branch]", exitCode: 0 }).kind).toBe("unknown");
    expect(read({ exitCode: 0 }).kind).toBe("unknown");
  });

  it("reports a push for refs that are up to date", () => {
    const stdout = `=\t${NEW}:${MAIN}\t[up to date]\n \t${NEW}:${STATE}\taaaaaaa..bbbbbbb\nDone\n`;
    expect(parsePushOutput({ exitCode: 0, stdout, stderr: "" }, updates)).toEqual({ kind: "pushed" });
  });

  it.each([
    ["stale info", "[rejected] (stale info)"],
    ["fetch first", "[rejected] (fetch first)"],
    ["non-fast-forward", "[rejected] (non-fast-forward)"],
  ])("names the stale refs: %s", (_, answer) => {
    expect(read({ main: answer, state: "[rejected] (atomic push failed)" })).toEqual({ kind: "stale", refs: [MAIN] });
    expect(read({ main: "[rejected] (atomic push failed)", state: answer })).toEqual({ kind: "stale", refs: [STATE] });
    expect(read({ main: answer, state: answer })).toEqual({ kind: "stale", refs: [MAIN, STATE] });
  });

  it.each([
    ["git's server", "[remote rejected] (failed to update ref)", "[remote rejected] (atomic transaction failed)"],
    [
      "github.com",
      "[remote rejected] (cannot lock ref 'refs/heads/main': is at aaaa but expected bbbb)",
      "[remote rejected] (atomic push failure)",
    ],
    ["the base of the push is missing", "[remote rejected] (shallow update not allowed)", "[remote rejected] (atomic push failure)"],
    ["only the other refs are named", "[remote rejected] (atomic push failure)", "[remote rejected] (atomic push failure)"],
  ])("does not know the outcome of a race: %s", (_, main, state) => {
    const isNamed = !main.includes("atomic");
    const rejection = isNamed ? expect.objectContaining({ cause: "other", refs: [MAIN] }) : null;
    expect(read({ main, state })).toEqual({ kind: "unknown", problem: expect.stringMatching(/\S/), rejection });
  });

  it("rejects a name that conflicts with another ref", () => {
    const stderr = "remote: error: cannot lock ref 'refs/heads/main/x': 'refs/heads/main' exists; cannot create 'refs/heads/main/x'\n";
    const answer = read({ main: "[remote rejected] (failed to update ref)", state: "[remote rejected] (atomic push failure)", stderr });
    expect(answer).toMatchObject({
      kind: "rejected",
      rejection: { cause: "other", refs: [MAIN], message: expect.stringContaining("exists; cannot create") },
    });
  });

  it.each([
    ["workflow-file", `[remote rejected] (${WORKFLOW})`, "", ".github/workflows/x.yml", "github-token: ${{ secrets."],
    [
      "workflow-file",
      "[remote rejected] (refusing to allow an OAuth App to create or update workflow `.github/workflows/x.yml` without `workflow` scope)",
      "",
      "OAuth App",
      "permission workflows",
    ],
    [
      "rule",
      "[remote rejected] (protected branch hook declined)",
      "remote: error: GH006: Protected branch update failed for refs/heads/main.        \nremote: error: Changes must be made through a pull request.\n",
      "GH006: Protected branch update failed for refs/heads/main. Changes must be made through a pull request.",
      "branch: codex-self-iter/main",
    ],
    [
      "rule",
      "[remote rejected] (push declined due to repository rule violations)",
      "remote: error: GH013: Repository rule violations found for refs/heads/main.        \nremote: \nremote: - Commits must have verified signatures.        \nremote: \n",
      "GH013: Repository rule violations found for refs/heads/main. - Commits must have verified signatures.",
      "branch: codex-self-iter/main",
    ],
    ["rule", "[remote rejected] (push declined due to repository rule violations)", "", "rule violations", "rule of main"],
    [
      "rule",
      "[remote rejected] (pre-receive hook declined)",
      "remote: No pushes on Fridays.\n",
      "pre-receive hook declined: No pushes on Fridays.",
      "pre-receive hook accept the token's pushes to main and to refs/codex-self-iter/*",
    ],
    [
      "other",
      "[remote rejected] (pre-receive hook declined)",
      "remote: error: GH008: Your push referenced at least 1 unknown Git LFS object:\nremote:     cd0e6edf\n",
      "pre-receive hook declined: GH008: Your push referenced at least 1 unknown Git LFS object: cd0e6edf",
      "Read the server's message about main",
    ],
    ["other", "[remote rejected] (hidden ref)", "remote: Not here.\n", "hidden ref: Not here.", "main"],
  ])("reports a rejection for %s", (cause, main, stderr, message, remedy) => {
    expect(read({ main, state: "[remote rejected] (atomic push failure)", stderr })).toEqual({
      kind: "rejected",
      updated: [],
      rejection: { cause, refs: [MAIN], message: expect.stringContaining(message), remedy: expect.stringContaining(remedy) },
    });
  });

  it("names all refs of a hook that declines the push, and only the branch in the remedy", () => {
    const declined = "[remote rejected] (pre-receive hook declined)";
    const stderr = "remote: always_reject.sh: failed with exit status 1\nremote: error: rejecting all pushes\n";
    expect(read({ main: declined, state: declined, stderr })).toMatchObject({
      kind: "rejected",
      rejection: {
        cause: "rule",
        refs: [MAIN, STATE],
        message: "pre-receive hook declined: always_reject.sh: failed with exit status 1 rejecting all pushes",
        remedy: expect.stringContaining("to main and to refs/codex-self-iter/*"),
      },
    });
  });

  it.each([
    [
      "remote: Permission to octo/r.git denied to github-actions[bot].\nfatal: unable to access 'https://x/': The requested URL returned error: 403\n",
      "Permission to octo/r.git denied to github-actions[bot].",
    ],
    [
      "remote: Write access to repository not granted.\nfatal: unable to access 'https://x/': The requested URL returned error: 403\n",
      "Write access to repository not granted.",
    ],
    ["fatal: unable to access 'https://x/': The requested URL returned error: 403\n", "error: 403"],
  ])("reports a token that may not write: %j", (stderr, message) => {
    const answer = read({ exitCode: 128, stderr });
    expect(answer).toEqual({
      kind: "rejected",
      updated: [],
      rejection: {
        cause: "permission",
        refs: [],
        message: expect.stringContaining(message),
        remedy: expect.stringContaining("contents: write"),
      },
    });
  });

  it.each([
    ["remote: Invalid username or token.\nfatal: Authentication failed for 'https://x/'\n"],
    ["fatal: could not read Username for 'https://x': terminal prompts disabled\n"],
  ])("reports a token that the server does not know: %j", (stderr) => {
    expect(read({ exitCode: 128, stderr })).toMatchObject({
      kind: "rejected",
      rejection: {
        cause: "permission",
        message: expect.stringContaining("does not know the token"),
        remedy: expect.stringContaining("github-token:"),
      },
    });
  });

  it("reports a repository that the token may not read", () => {
    const answer = read({ exitCode: 128, stderr: "remote: Repository not found.\nfatal: repository 'https://x/o/r/' not found\n" });
    expect(answer).toMatchObject({
      kind: "rejected",
      rejection: { cause: "permission", remedy: expect.stringContaining("the name of the repository") },
    });
  });

  it.each([
    ["fatal: unable to access 'https://x/': Could not resolve host: x\n"],
    ["error: RPC failed; curl 56 Recv failure: Connection reset by peer\nfatal: the remote end hung up unexpectedly\n"],
    ["fatal: unable to access 'https://x/': The requested URL returned error: 502\n"],
    [""],
  ])("does not know the outcome if the server did not answer: %j", (stderr) => {
    const answer = read({ exitCode: 128, stderr });
    expect(answer).toMatchObject({ kind: "unknown", problem: expect.stringMatching(/\S/) });
  });

  it("names the refs that the server moved although it rejected another", () => {
    expect(read({ main: "[remote rejected] (deny updating a hidden ref)", state: "[new reference]" })).toMatchObject({
      kind: "rejected",
      rejection: { refs: [MAIN] },
      updated: [STATE],
    });
  });

  it("cuts the server's message and removes control characters", () => {
    const answer = read({ main: "[remote rejected] (hook declined)", stderr: `remote: \u001b[31m${"x".repeat(5_000)}\n` });
    if (answer.kind !== "rejected") throw new Error("Expected a rejection.");
    expect(answer.rejection.message.length).toBeLessThanOrEqual(400);
    expect(answer.rejection.message).not.toContain("\u001b");
  });
});
