/**
 * Checks our workflows, the examples, the README's workflow and action.yml with zizmor and actionlint. Both are no npm packages, so a
 * temporary folder gets them: zizmor by pip, actionlint by go. Without Python or Go the check of one is skipped with a line, on a GitHub
 * runner it fails.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const ZIZMOR = "zizmor==1.32.0";
const ACTIONLINT = "github.com/rhysd/actionlint/cmd/actionlint@v1.7.12";
/** GitHub added `queue` on 2026-05-07, and actionlint does not know it yet. */
const ACTIONLINT_GAP = 'unexpected key "queue" for "concurrency" section';

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** The first complete workflow in a Markdown text; `null` if there is none. */
export function findWorkflow(markdown: string): string | null {
  for (const [, block = ""] of markdown.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)) {
    if (/^on:/m.test(block) && /^jobs:/m.test(block)) return block;
  }
  return null;
}

type Tool = { readonly name: string; readonly install: (folder: string) => string; readonly args: readonly string[] };

function listFiles(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder))
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => join(folder, name));
}

function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): void {
  execFileSync(command, args, { cwd: ROOT, env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

function installZizmor(folder: string): string {
  const bin = join(folder, "python", "bin");
  run("python3", ["-m", "venv", join(folder, "python")]);
  run(join(bin, "pip"), ["install", "--quiet", "--disable-pip-version-check", "--no-deps", "--only-binary", ":all:", ZIZMOR]);
  return join(bin, "zizmor");
}

function installActionlint(folder: string): string {
  run("go", ["install", ACTIONLINT], { ...process.env, GOBIN: folder });
  return join(folder, "actionlint");
}

/** Whether the tool found nothing, or could not be installed where that is allowed. */
function check({ args, install, name }: Tool, folder: string): boolean {
  let program: string;
  try {
    program = install(folder);
  } catch (error) {
    const isRequired = process.env["GITHUB_ACTIONS"] === "true";
    console.log(`${name}: ${isRequired ? "FAILED" : "skipped"}, it cannot be installed: ${lastLine(error)}`);
    return !isRequired;
  }
  try {
    run(program, args);
    console.log(`${name}: no problems in ${args.filter((arg) => /\.ya?ml$/.test(arg)).length} files`);
    return true;
  } catch (error) {
    const { stderr, stdout } = error as { readonly stderr?: string; readonly stdout?: string };
    console.error(`${name} found problems:\n${stdout ?? ""}${stderr ?? ""}`);
    return false;
  }
}

function lastLine(error: unknown): string {
  const { message, stderr } = error as { readonly message: string; readonly stderr?: string };
  return (stderr ?? "").trim().split("\n").at(-1) || message;
}

function main(): number {
  const folder = mkdtempSync(join(tmpdir(), "codex-self-iter-workflows-"));
  try {
    const workflow = findWorkflow(readFileSync(join(ROOT, "README.md"), "utf8"));
    if (workflow === null) throw new Error("README.md has no workflow.");
    const readme = join(folder, "README.yml");
    writeFileSync(readme, workflow);
    const workflows = [...listFiles(".github/workflows"), ...listFiles("examples/workflows"), readme];
    const zizmor = ["--offline", "--quiet", "--persona", "auditor", "--color", "never", "--config", ".github/zizmor.yml", ...workflows];
    const results = [
      check({ name: "zizmor", install: installZizmor, args: [...zizmor, "action.yml"] }, folder),
      check({ name: "actionlint", install: installActionlint, args: ["-no-color", "-ignore", ACTIONLINT_GAP, ...workflows] }, folder),
    ];
    return results.includes(false) ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) process.exitCode = main();
