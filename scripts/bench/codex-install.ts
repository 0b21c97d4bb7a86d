import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startKeyProxy } from "../../src/adapters/agents/codex/key-proxy.ts";
import { handoff } from "../../test/helpers/codex-project.ts";
import { type CodexRegistry, NATIVE, type PublishedVersion, serveVersions } from "../../test/helpers/codex-registry.ts";
import { codexConfigFor, type ModelRequest, run as command, say, startScriptedModel } from "../../test/helpers/scripted-model.ts";
import { ROOT } from "../build/bundle.ts";
import { withActionBench } from "./action-bench.ts";
import { nowMs } from "./action-process.ts";
import { type Figure, ratioOfTimes } from "./figures.ts";
import { runProgram } from "./scratch.ts";

const PACKAGES = join(ROOT, "node_modules/@openai");
const INSTALL_MODULE = JSON.stringify(new URL("../../src/adapters/agents/codex/install.ts", import.meta.url).href);

/** Serves the installed Codex again: the wrapper, and the package of this machine's programs. */
async function serveCodex(folder: string): Promise<CodexRegistry> {
  const published = ["codex", `codex-${NATIVE.suffix}`].map((name): PublishedVersion => {
    const file = join(folder, `${name}.tgz`);
    execFileSync("tar", ["-czf", file, `--transform=s,^${name},package,`, "-C", PACKAGES, name]);
    const tarball = readFileSync(file);
    rmSync(file);
    const manifest = JSON.parse(readFileSync(join(PACKAGES, name, "package.json"), "utf8")) as { readonly version: string };
    return { version: manifest.version, manifest, file: `/${name}.tgz`, tarball };
  });
  return await serveVersions(published);
}

/** The environment of a machine without Codex, whose npm has an empty cache. */
function machine(folder: string, { environment }: CodexRegistry): Record<string, string> {
  return { ...environment, HOME: folder, npm_config_cache: join(folder, "npm-cache") };
}

function installWithNpm(folder: string, registry: CodexRegistry): Promise<void> {
  const args = [
    "install",
    "--prefix",
    join(folder, "codex"),
    "--no-audit",
    "--no-fund",
    "--ignore-scripts",
    `@openai/codex@${registry.version}`,
  ];
  return runProgram("npm", args, undefined, machine(folder, registry));
}

async function install(folder: string, registry: CodexRegistry, toolCache: string | null): Promise<void> {
  const env = { ...machine(folder, registry), ...(toolCache === null ? {} : { RUNNER_TOOL_CACHE: toolCache }) };
  const order = JSON.stringify({ version: registry.version, folder: join(folder, "codex"), workspace: join(folder, "workspace"), env });
  const script = `
    const { installCodex } = await import(${INSTALL_MODULE});
    const { notices } = await installCodex({ ...${order}, signal: new AbortController().signal });
    if (notices.length > 0) throw new Error(notices.join(" "));`;
  await runProgram(process.execPath, ["--no-warnings", "--input-type=module", "-e", script], undefined, env);
}

/** Codex on a fresh machine by our download, against a cold `npm install`; and what the second job on a self-hosted machine writes. */
export async function measureInstall(folder: string, rounds: number): Promise<readonly Figure[]> {
  mkdirSync(folder, { recursive: true });
  const registry = await serveCodex(folder);
  try {
    const [ours, npm]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds * 2; round += 1) {
      const own = join(folder, `round-${round}`);
      mkdirSync(own);
      const startMs = nowMs();
      await (round % 2 === 0 ? installWithNpm(own, registry) : install(own, registry, null));
      (round % 2 === 0 ? npm : ours).push(nowMs() - startMs);
      rmSync(own, { recursive: true });
    }
    const first = ratioOfTimes("codex: installed on a fresh machine, against npm install, cold", ours, npm, 0.45);
    return [first, await measureSecondJob(join(folder, "self-hosted"), registry)];
  } finally {
    await registry.close();
  }
}

async function measureSecondJob(folder: string, registry: CodexRegistry): Promise<Figure> {
  const toolCache = join(folder, "tool-cache");
  mkdirSync(toolCache, { recursive: true });
  await install(folder, registry, toolCache);
  const before = listFiles(folder);
  await install(folder, registry, toolCache);
  const written = [...listFiles(folder)].filter(([path, stamp]) => before.get(path) !== stamp);
  const measured = written.reduce((sum, [path]) => sum + statSync(path).size, 0);
  const total = [...before.keys()].reduce((sum, path) => sum + statSync(path).size, 0);
  const detail = `the first job wrote ${(total / 1e6).toFixed(0)} MB`;
  return { name: "codex: bytes written by the second job of a self-hosted machine", detail, measured, aim: 0, unit: "bytes" };
}

/** The files below a folder, each with what changes when it is written. */
function listFiles(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    paths.map((path) => {
      const { ctimeMs, ino, size } = statSync(path);
      return [path, `${ino} ${size} ${ctimeMs}`];
    }),
  );
}

const KEY = "sk-bench";

/**
 * From the start of the action to the model's first request, without Codex on the machine, in the second run of a chain; against what
 * openai/codex-action does until then: npm install, its key proxy, codex exec.
 */
export async function measureFirstRequest(folder: string, rounds: number): Promise<Figure> {
  mkdirSync(folder, { recursive: true });
  const registry = await serveCodex(folder);
  const requests: number[] = [];
  // A turn without a change would make the next run wait.
  const answer = ({ toolOutputs }: ModelRequest) => {
    requests.push(nowMs());
    return toolOutputs.length === 0 ? command("date >> journal.txt") : say(handoff());
  };
  const model = await startScriptedModel({ answer });
  try {
    return await withActionBench(join(folder, "action"), async (bench) => {
      const inputs = {
        "agent-command-template": "",
        "openai-api-key": KEY,
        "upstream-url": model.responsesUrl,
        "codex-version": registry.version,
      };
      const env = machine(folder, registry);
      const run = () => bench.run(inputs, { PATH: env["PATH"] ?? "", npm_config_registry: registry.url });
      await run();
      const mark = await bench.mark();
      const [ours, theirs]: [number[], number[]] = [[], []];
      for (let round = 0; round < rounds; round += 1) {
        await bench.goBack(mark);
        requests.length = 0;
        const { startedMs } = await run();
        ours.push((requests[0] ?? Number.NaN) - startedMs);
        requests.length = 0;
        const startMs = nowMs();
        await runCodexAction(join(folder, `codex-action-${round}`), registry, model.responsesUrl);
        theirs.push((requests[0] ?? Number.NaN) - startMs);
      }
      return ratioOfTimes("action: start to the model's first request, cold, against npm install, proxy and codex exec", ours, theirs, 0.4);
    });
  } finally {
    await model.close();
    await registry.close();
  }
}

/** The steps of openai/codex-action. */
async function runCodexAction(folder: string, registry: CodexRegistry, upstreamUrl: string): Promise<void> {
  const [home, workspace] = [join(folder, "home"), join(folder, "workspace")];
  for (const made of [home, workspace]) mkdirSync(made, { recursive: true });
  await installWithNpm(folder, registry);
  const binary = join(folder, "codex/node_modules/.bin/codex");
  const env = { ...machine(folder, registry), CODEX_HOME: home };
  const proxy = await startKeyProxy({ binary, apiKey: KEY, upstreamUrl, privateDir: folder, env });
  try {
    writeFileSync(join(home, "config.toml"), codexConfigFor(proxy.baseUrl));
    const args = ["exec", "--skip-git-repo-check", "--sandbox", "read-only", "--json", "Say nothing."];
    const child = spawn(binary, args, { cwd: workspace, env, stdio: "ignore" });
    await new Promise((resolve) => child.once("close", resolve));
  } finally {
    await proxy.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
