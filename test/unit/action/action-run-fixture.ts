import { mkdirSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type ActionRun, startActionRun } from "../../../src/action/action-run.ts";
import { resolveTarget, type RunTarget } from "../../../src/action/run-target.ts";
import { isolatedGitEnvironment, type FileChange } from "../../fake-github/git-server/git-repository.ts";
import { startTempHome, type TempHome, TOKEN } from "../../helpers/temp-home.ts";
import type { ScratchFolder } from "../../helpers/scratch.ts";

/** The variables of a run of `octo/demo` that a person dispatched. The server does not exist. */
export function actionEnv(folder: ScratchFolder, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  for (const name of ["work/demo", "temp"]) mkdirSync(join(folder.path, name), { recursive: true });
  return {
    ...isolatedGitEnvironment(folder.path),
    GITHUB_REPOSITORY: "octo/demo",
    GITHUB_SERVER_URL: "http://127.0.0.1:1",
    GITHUB_API_URL: "http://127.0.0.1:1",
    GITHUB_GRAPHQL_URL: "http://127.0.0.1:1/graphql",
    GITHUB_WORKSPACE: join(folder.path, "work/demo"),
    RUNNER_TEMP: join(folder.path, "temp"),
    GITHUB_EVENT_NAME: "workflow_dispatch",
    GITHUB_EVENT_PATH: folder.write("event.json", JSON.stringify({ repository: { default_branch: "main" } })),
    GITHUB_REF: "refs/heads/main",
    GITHUB_ACTOR: "ada",
    GITHUB_RUN_ID: "500",
    GITHUB_WORKFLOW_REF: "octo/demo/.github/workflows/loop.yml@refs/heads/main",
    INPUT_GITHUB_TOKEN: TOKEN,
    ...more,
  };
}

export type ActionRunFixture = {
  readonly home: TempHome;
  readonly env: Readonly<Record<string, string>>;
  readonly run: ActionRun;
  readonly target: RunTarget;
  /** What the run wrote to the job's log. */
  log(): string;
  /** The text of a file on the server, or null if the ref or the file does not exist. */
  read(ref: string, path: string): Promise<string | null>;
};

/** Starts a run on a real git server with these files on `main`, without checking anything out. */
export async function startActionRunFixture(
  files: Readonly<Record<string, FileChange>>,
  more: Readonly<Record<string, string>> = {},
): Promise<ActionRunFixture> {
  const home = await startTempHome(files);
  onTestFinished(home.close);
  const env = actionEnv(home.folder, { GITHUB_SERVER_URL: home.server.url, INPUT_ISOLATION: "none", ...more });
  const written: string[] = [];
  const { problem, run } = startActionRun(env, new AbortController().signal, (text) => void written.push(text), []);
  if (problem !== null) throw problem as Error;
  return {
    home,
    env,
    run,
    target: resolveTarget(run.context, run.inputs, null),
    log: () => written.join(""),
    read: async (ref, path) => await home.repository.readFile(ref, path).catch(() => null),
  };
}

type FakeApi = { readonly url: string; readonly requests: { readonly method: string; readonly path: string; readonly body: string }[] };

/** Starts an API with these answers, by the end of the path; null for every other path. */
export async function startApi(answers: Readonly<Record<string, unknown>>): Promise<FakeApi> {
  const requests: FakeApi["requests"] = [];
  const server = createServer((request, response) => {
    const path = (request.url ?? "").replace(/\?.*$/, "");
    void text(request).then((body) => {
      requests.push({ method: request.method ?? "", path, body });
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify(answers[Object.keys(answers).find((end) => path.endsWith(end)) ?? ""] ?? null));
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}
