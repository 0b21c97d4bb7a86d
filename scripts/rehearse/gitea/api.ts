import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";

import { type GiteaServer, PASSWORD, USER } from "./server.ts";

const execute = promisify(execFile);

export type GiteaRun = {
  readonly id: number;
  readonly event: string;
  readonly status: string;
  readonly conclusion?: string;
  readonly actor: { readonly login: string };
};
export type GiteaPull = { readonly number: number; readonly title: string; readonly draft: boolean; readonly state: string };
export type GiteaComment = {
  readonly id: number;
  readonly body: string;
  readonly updated_at: string;
  readonly user: { readonly login: string };
};

/** One repository of the rehearsal's user. Every method throws if Gitea refuses. */
export type GiteaRepository = ReturnType<typeof createGiteaRepository>;

export function createGiteaRepository({ token, url }: GiteaServer, name: string, folder: string) {
  const call = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { authorization: `token ${token}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 300)}`);
    return (response.headers.get("content-type") ?? "").includes("json") && text !== "" ? JSON.parse(text) : text;
  };
  const base = `/repos/${USER}/${name}`;
  const remote = `${url.replace("://", `://${USER}:${token}@`)}/${USER}/${name}.git`;
  const clone = join(folder, `${name}-clone`);
  const git = async (...args: readonly string[]): Promise<string> => {
    const identity = ["-c", "user.name=A person", "-c", "user.email=person@example.org", "-c", "init.defaultBranch=main"];
    return (await execute("git", [...identity, "-C", clone, ...args])).stdout.trim();
  };
  /** Commits and pushes what is in the clone's folder. */
  const push = async (tag?: string): Promise<void> => {
    await git("init", "--quiet");
    await git("add", "--all", "--force");
    await git("commit", "--quiet", "--message", "The first commit");
    if (tag !== undefined) await git("tag", tag);
    await git("push", "--quiet", remote, "HEAD:refs/heads/main", ...(tag === undefined ? [] : [`refs/tags/${tag}`]));
    // The server handles a push in the background, and refuses a dispatch until then.
    while (((await call("GET", base)) as { readonly empty: boolean }).empty) await sleep(100);
  };
  return {
    name,
    /** Creates the repository with a first commit. */
    async create(files: Readonly<Record<string, string>>): Promise<void> {
      await call("POST", "/user/repos", { name, private: false, default_branch: "main" });
      mkdirSync(clone);
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(clone, path)), { recursive: true });
        writeFileSync(join(clone, path), text);
      }
      if (Object.keys(files).length > 0) await push();
    },
    push,
    clone,
    setSecret: (secret: string, data: string) => call("PUT", `${base}/actions/secrets/${secret}`, { data }),
    setVariable: (variable: string, value: string) => call("POST", `${base}/actions/variables/${variable}`, { value }),
    dispatch: (workflow: string) => call("POST", `${base}/actions/workflows/${workflow}/dispatches`, { ref: "main" }),
    /** For a runner of all repositories of the user. */
    registrationToken: async () => ((await call("POST", "/user/actions/runners/registration-token")) as { readonly token: string }).token,
    /** Oldest first. */
    async runs(): Promise<readonly GiteaRun[]> {
      const { workflow_runs: runs } = (await call("GET", `${base}/actions/runs?limit=50`)) as {
        readonly workflow_runs: readonly GiteaRun[] | null;
      };
      return (runs ?? []).toSorted((one, other) => one.id - other.id);
    },
    async log(run: GiteaRun): Promise<string> {
      const { jobs } = (await call("GET", `${base}/actions/runs/${run.id}/jobs`)) as { readonly jobs: readonly { readonly id: number }[] };
      const logs = await Promise.all(jobs.map(({ id }) => call("GET", `${base}/actions/jobs/${id}/logs`).catch(String)));
      return logs.join("\n");
    },
    pulls: async () => (await call("GET", `${base}/pulls?state=all`)) as readonly GiteaPull[],
    comments: async (number: number) => (await call("GET", `${base}/issues/${number}/comments`)) as readonly GiteaComment[],
    /** As a person does on the page of the run: the API has no way. */
    async cancel(run: GiteaRun): Promise<void> {
      const form = new URLSearchParams({ user_name: USER, password: PASSWORD });
      const signedIn = await fetch(`${url}/user/login`, { method: "POST", body: form, redirect: "manual" });
      // The session gets a new id, and the last cookie has it.
      const cookies = new Map(signedIn.headers.getSetCookie().map((line) => [line.split("=")[0], line.split(";")[0]]));
      const cookie = [...cookies.values()].join("; ");
      const response = await fetch(`${url}/${USER}/${name}/actions/runs/${run.id}/cancel`, {
        method: "POST",
        headers: { cookie },
        redirect: "manual",
      });
      if (!response.ok) throw new Error(`The run could not be cancelled: ${signedIn.status} ${response.status}`);
    },
    /** Fetches a ref and returns a file of it; null if there is none. */
    async readFile(ref: string, path: string): Promise<string | null> {
      try {
        await git("fetch", "--quiet", remote, ref);
        return await git("show", `FETCH_HEAD:${path}`);
      } catch {
        return null;
      }
    },
    /** The iteration numbers in the trailers of a branch's commits, oldest first. */
    async iterations(branch: string): Promise<readonly number[]> {
      await git("fetch", "--quiet", remote, `refs/heads/${branch}`);
      const log = await git("log", "--reverse", "--format=%(trailers:key=Codex-Iteration,valueonly,separator=%x2C)", "FETCH_HEAD");
      return log
        .split("\n")
        .filter((line) => line !== "")
        .map(Number);
    },
    refs: async () => (await git("ls-remote", remote)).split("\n").map((line) => line.split("\t")[1] ?? ""),
  };
}
