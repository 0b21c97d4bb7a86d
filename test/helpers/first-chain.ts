import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { appendFileSync, chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, join } from "node:path";
import { text as readAll } from "node:stream/consumers";

import { DEMO_FILES } from "../../src/demo/project.ts";
import { demoScript } from "../../src/demo/demo-script.ts";
import { type FakeGitHub, startFakeGitHub } from "../fake-github/fake-github.ts";
import { ACTION_DIR } from "./action-project.ts";
import { CODEX } from "./codex-lab.ts";
import { freshMachine, packPackage } from "./installed-package.ts";
import { type ScratchFolder, scratchFolder } from "./scratch.ts";
import { startScriptedModel } from "./scripted-model.ts";

/** A key that the scripted model accepts. */
export const WALK_KEY = "sk-walk-not-a-real-key";
const TOKEN = "github_pat_of_octo";
const REPOSITORY = "octo/demo";

/** A newcomer's machine: an empty home folder, a clone, git and gh signed in to the fake GitHub, and a registry that has our package. */
export type Newcomer = {
  readonly github: FakeGitHub;
  /** Runs a line of shell in the clone. `output` is what a terminal would show, without what differs from walk to walk. */
  run(line: string, input?: string): Promise<{ readonly code: number | null; readonly output: string }>;
  /** Replaces the plan's examples by the demo's items, and tells the loop where the scripted model and the Codex of this checkout are. */
  edit(): void;
  close(): Promise<void>;
};

/** Has the demo's project, with neither a plan nor settings. */
export async function startNewcomer(): Promise<Newcomer> {
  const folder = scratchFolder();
  const model = await startScriptedModel(demoScript());
  const secrets: Record<string, string> = {};
  const { "codex-self-iter.toml": _settings, "plan.md": plan = "", ...files } = DEMO_FILES;
  const bin = join(folder.path, "bin");
  writeProgram(folder, "sudo", "#!/bin/sh\nexit 0\n");
  const machine = { PATH: `${bin}:${process.env["PATH"] ?? ""}` };
  const lock = { name: "demo", lockfileVersion: 3, requires: true, packages: { "": { name: "demo" } } };
  const github = await startFakeGitHub({
    repository: REPOSITORY,
    actionDir: ACTION_DIR,
    files: { ...files, "package-lock.json": JSON.stringify(lock) },
    secrets,
    env: machine,
  });
  github.api.switches.mayCreatePullRequests = false;
  github.git.tokens[TOKEN] = { login: "octo", push: true, kind: "pat", workflows: true };
  github.api.addToken(TOKEN, {
    login: "octo",
    kind: "user",
    permissions: { contents: "write", actions: "write", "pull-requests": "write", secrets: "write", administration: "write" },
  });
  const [registry, control] = await Promise.all([startRegistry(folder), startGhControl(github, secrets)]);
  writeProgram(folder, "gh", GH);
  const home = join(folder.path, "home");
  const environment = {
    ...freshMachine(home),
    PATH: `${bin}:${freshMachine(home)["PATH"]}`,
    npm_config_registry: registry.url,
    npm_config_audit: "false",
    GH_CONTROL: control.url,
    GH_TOKEN: TOKEN,
    GITHUB_SERVER_URL: github.git.url,
    GITHUB_API_URL: github.api.url,
  };
  const basic = Buffer.from(`octo:${TOKEN}`).toString("base64");
  writeFileSync(
    join(home, ".gitconfig"),
    `[user]\n\tname = Octo\n\temail = octo@example.org\n[http "${github.git.url}"]\n\textraHeader = "Authorization: Basic ${basic}"\n`,
  );
  const clone = join(folder.path, "demo");
  const shell = (line: string, cwd: string, input: string) => runShellLine(line, cwd, environment, input);
  const cloned = await shell(`git clone --quiet ${github.git.url}/${REPOSITORY} demo`, folder.path, "");
  if (cloned.code !== 0) throw new Error(cloned.output);
  return {
    github,
    async run(line, input = "") {
      const { code, output } = await shell(line, clone, input);
      const shown = output.replaceAll(github.git.url, "https://github.com");
      return { code, output: shown.replaceAll(home, "~").replaceAll(folder.path, "~").replaceAll(ACTION_DIR, "~/checkout/") };
    },
    edit() {
      writeFileSync(join(clone, "plan.md"), plan);
      appendFileSync(join(clone, "codex-self-iter.toml"), `upstream_url = "${model.responsesUrl}"\ncodex_bin = "${CODEX}"\n`);
    },
    async close() {
      await github.close();
      await Promise.all([registry.close(), control.close(), model.close()]);
      folder.remove();
    },
  };
}

/** Sends its arguments and its input to the test, and shows the answer. */
const GH = `#!/usr/bin/env node
import { text } from "node:stream/consumers";
const input = process.stdin.isTTY ? "" : await text(process.stdin);
const body = JSON.stringify({ args: process.argv.slice(2), input });
const answer = await fetch(process.env.GH_CONTROL, { method: "POST", body }).then((response) => response.json());
process.stdout.write(answer.output);
process.exitCode = answer.code;
`;

function writeProgram(folder: ScratchFolder, name: string, code: string): void {
  mkdirSync(join(folder.path, "bin"), { recursive: true });
  folder.write("bin/package.json", '{ "type": "module" }');
  chmodSync(folder.write(`bin/${name}`, code), 0o755);
}

type GhAnswer = { readonly code: number; readonly output: string };

/** What `gh` does with its arguments on the fake GitHub. */
async function callGh(github: FakeGitHub, secrets: Record<string, string>, args: readonly string[], input: string): Promise<GhAnswer> {
  const [first = "", second = "", third = ""] = args;
  if (first === "secret" && second === "set") {
    secrets[third] = input.trim();
    github.api.addSecret(third);
    return { code: 0, output: `✓ Set Actions secret ${third} for ${REPOSITORY}\n` };
  }
  if (first === "workflow" && second === "run") {
    await github.dispatch(third);
    return { code: 0, output: `✓ Created workflow_dispatch event for ${third} at main\n` };
  }
  const setting = ["api", "--method", "PUT", "repos/{owner}/{repo}/actions/permissions/workflow"];
  if (setting.every((word, index) => args[index] === word) && args.includes("can_approve_pull_request_reviews=true")) {
    github.api.switches.mayCreatePullRequests = true;
    return { code: 0, output: "" };
  }
  return { code: 1, output: `unknown command: gh ${args.join(" ")}\n` };
}

type Served = { readonly url: string; close(): Promise<void> };

async function serve(answer: (request: IncomingMessage) => Promise<string | Buffer | null>): Promise<Served> {
  const server: Server = createServer((request, response) => {
    answer(request).then(
      (body) => (body === null ? response.writeHead(404).end("{}") : response.end(body)),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((settle) => server.close(settle));
    },
  };
}

const startGhControl = (github: FakeGitHub, secrets: Record<string, string>): Promise<Served> =>
  serve(async (request) => {
    const { args, input } = JSON.parse(await readAll(request)) as { readonly args: readonly string[]; readonly input: string };
    return JSON.stringify(await callGh(github, secrets, args, input));
  });

/** A registry with the packed tarball of this repository, and nothing else. */
async function startRegistry(folder: ScratchFolder): Promise<Served> {
  const file = packPackage(folder.path);
  const tarball = readFileSync(file);
  const { bin, engines, name, version } = JSON.parse(readFileSync(join(ACTION_DIR, "package.json"), "utf8")) as Record<string, string>;
  const integrity = `sha512-${createHash("sha512").update(tarball).digest("base64")}`;
  return await serve(async ({ headers, url }) => {
    if (url === `/${basename(file)}`) return tarball;
    const dist = { tarball: `http://${headers.host}/${basename(file)}`, integrity };
    const versions = { [version ?? ""]: { name, version, bin, engines, dist } };
    return url === `/${name}` ? JSON.stringify({ name, "dist-tags": { latest: version }, versions }) : null;
  });
}

function runShellLine(
  line: string,
  cwd: string,
  env: Readonly<Record<string, string>>,
  input: string,
): Promise<{ readonly code: number | null; readonly output: string }> {
  const child = spawn("bash", ["--noprofile", "--norc", "-c", line], { cwd, env, stdio: ["pipe", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  return new Promise((settle, reject) => {
    child.on("error", reject);
    child.on("close", (code) => settle({ code, output }));
  });
}
