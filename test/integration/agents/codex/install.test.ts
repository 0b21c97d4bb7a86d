import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { type CodexInstallation, installCodex } from "../../../../src/adapters/agents/codex/install.ts";
import { type ScratchFolder, scratchFolder } from "../../../helpers/scratch.ts";

const RUNNING = new AbortController().signal;

let folder: ScratchFolder;
let registry: Server;
/** The requests to the registry, with their authorization. */
let asked: string[];
let hangs: boolean;
let target: string;

beforeEach(async () => {
  folder = scratchFolder();
  target = join(folder.path, "temp/codex");
  [asked, hangs] = [[], false];
  await startRegistry();
});

afterEach(async () => {
  registry.closeAllConnections();
  await new Promise((settle) => registry.close(settle));
  folder.remove();
});

/** Starts a registry with one package, `@openai/codex` 1.2.3, whose install script would create a file. */
async function startRegistry(): Promise<void> {
  const made = join(folder.path, "made");
  const trace = join(folder.path, "script-ran");
  const manifest = { name: "@openai/codex", version: "1.2.3", bin: { codex: "bin/codex.js" }, scripts: { postinstall: `touch ${trace}` } };
  folder.write("made/package/package.json", JSON.stringify(manifest));
  chmodSync(folder.write("made/package/bin/codex.js", "#!/bin/sh\necho codex-cli 1.2.3\n"), 0o755);
  execFileSync("tar", ["-czf", "codex.tgz", "package"], { cwd: made });
  const tarball = readFileSync(join(made, "codex.tgz"));
  const integrity = `sha512-${createHash("sha512").update(tarball).digest("base64")}`;
  registry = createServer((request, response) => {
    asked.push(`${request.url ?? ""} ${request.headers.authorization ?? "-"}`);
    if (hangs) return;
    if (request.url === "/codex.tgz") response.end(tarball);
    else if (request.url === "/@openai%2fcodex") {
      const dist = { tarball: `${address()}/codex.tgz`, integrity };
      const versions = { "1.2.3": { ...manifest, dist, hasInstallScript: true } };
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ name: manifest.name, "dist-tags": { latest: "1.2.3" }, versions }));
    } else response.writeHead(404).end("{}");
  });
  await new Promise<void>((settle) => registry.listen(0, "127.0.0.1", settle));
}

const port = (): number => (registry.address() as AddressInfo).port;

const address = (): string => `http://127.0.0.1:${port()}`;

const install = (over: Partial<CodexInstallation> = {}, env: Record<string, string> = {}): Promise<string> =>
  installCodex({
    version: "1.2.3",
    folder: target,
    workspace: join(folder.path, "workspace"),
    signal: RUNNING,
    env: {
      PATH: pathWithoutCodex(),
      HOME: folder.path,
      npm_config_registry: address(),
      npm_config_cache: join(folder.path, "npm-cache"),
      ...env,
    },
    ...over,
  });

/** PATH without the folders that contain a Codex. */
const pathWithoutCodex = (): string =>
  (process.env["PATH"] ?? "")
    .split(":")
    .filter((entry) => !existsSync(join(entry, "codex")))
    .join(":");

/** A PATH with the few programs that a script below needs, and no npm. */
function pathWithoutNpm(): string {
  const bin = join(folder.path, "few");
  mkdirSync(bin, { recursive: true });
  for (const name of ["mkdir", "cp"]) {
    const program = ["/bin", "/usr/bin"].map((system) => join(system, name)).find(existsSync);
    if (program !== undefined) symlinkSync(program, join(bin, name));
  }
  return bin;
}

describe("installCodex", () => {
  it("installs the requested version with npm and returns the path of the program", async () => {
    const codex = await install();
    expect(codex).toBe(join(target, "node_modules/.bin/codex"));
    expect(execFileSync(codex, { encoding: "utf8" })).toBe("codex-cli 1.2.3\n");
    expect(asked).toEqual(["/@openai%2fcodex -", "/codex.tgz -"]);
  });

  it("does not run the package's scripts", async () => {
    await install();
    expect(readdirSync(folder.path)).not.toContain("script-ran");
  });

  it("accepts a tag and a range, and installs nothing if PATH has exactly this version", async () => {
    await install({ version: "^1.0.0" });
    await install({ version: "latest" });
    const before = asked.length;
    const bin = join(folder.path, "bin");
    mkdirSync(bin);
    symlinkSync(join(target, "node_modules/@openai/codex/bin/codex.js"), join(bin, "codex"));
    folder.write("package.json", JSON.stringify({ version: "1.2.3" }));
    const env = { PATH: `${bin}:${pathWithoutCodex()}` };
    expect(await install({ folder: join(folder.path, "unused") }, env)).toBe(join(bin, "codex"));
    expect(asked).toHaveLength(before);
    expect(existsSync(join(folder.path, "unused"))).toBe(false);
    folder.write("package.json", JSON.stringify({ version: "1.2.2" }));
    expect(await install({}, env)).toBe(join(target, "node_modules/.bin/codex"));
  });

  it("gives npm none of the run's variables, and no settings from the workspace", async () => {
    const seen = join(folder.path, "seen.txt");
    const fake = folder.write("fake/npm", `#!/bin/sh\nenv > ${seen}\npwd >> ${seen}\nexit 1\n`);
    chmodSync(fake, 0o755);
    const secrets = {
      GITHUB_TOKEN: "t1",
      "INPUT_OPENAI-API-KEY": "t2",
      ACTIONS_RUNTIME_TOKEN: "t3",
      NODE_AUTH_TOKEN: "t4",
      npm_config__auth: "t5",
    };
    const passed = { HTTPS_PROXY: "http://127.0.0.1:9", NODE_EXTRA_CA_CERTS: "/ca.pem" };
    const env = { ...secrets, ...passed, PATH: `${dirname(fake)}:.:node_modules/.bin:/usr/bin:/bin` };
    await expect(install({}, env)).rejects.toThrow();
    const lines = readFileSync(seen, "utf8").split("\n");
    for (const name of [...Object.keys(secrets), "RUNNER_TEMP", "GITHUB_ENV"]) {
      expect(lines.filter((line) => line.startsWith(`${name}=`))).toEqual([]);
    }
    expect(lines).toEqual(expect.arrayContaining(["HTTPS_PROXY=http://127.0.0.1:9", "NODE_EXTRA_CA_CERTS=/ca.pem", target]));
    expect(lines.find((line) => line.startsWith("PATH="))).not.toContain(":.:");
  });

  it("starts no program of the workspace, whose folders a job may have put on the PATH", async () => {
    const seen = join(folder.path, "seen.txt");
    for (const name of ["npm", "codex"]) chmodSync(folder.write(`workspace/bin/${name}`, `#!/bin/sh\necho ${name} >> ${seen}\n`), 0o755);
    folder.write("workspace/package.json", JSON.stringify({ version: "1.2.3" }));
    const workspace = join(folder.path, "workspace");
    const env = { PATH: `${workspace}/bin:${pathWithoutNpm()}` };
    await expect(install({ workspace, node: join(folder.path, "nowhere/node") }, env)).rejects.toMatchObject({
      code: "CODEX_INSTALL_FAILED",
    });
    expect(existsSync(seen)).toBe(false);
  });

  it("finds npm beside Node", async () => {
    const npm = folder.write("externals/bin/npm", '#!/bin/sh\nmkdir -p "$3/node_modules/.bin"\ncp "$0" "$3/node_modules/.bin/codex"\n');
    chmodSync(npm, 0o755);
    const env = { PATH: pathWithoutNpm() };
    const codex = await install({ node: join(dirname(npm), "node") }, env);
    expect(codex).toBe(join(target, "node_modules/.bin/codex"));
    await expect(install({ node: join(folder.path, "nowhere/node") }, env)).rejects.toMatchObject({
      code: "CODEX_INSTALL_FAILED",
      message: expect.stringContaining("npm is neither on the PATH nor beside"),
    });
  });

  it("reports npm's reason for a missing version, and both fixes", async () => {
    await expect(install({ version: "9.9.9" })).rejects.toMatchObject({
      code: "CODEX_INSTALL_FAILED",
      message: expect.stringMatching(/9\.9\.9.*No matching version found for @openai\/codex@9\.9\.9/),
      remedy: expect.stringMatching(/codex-version: .*codex-bin: /),
    });
  });

  it("reports an unreachable registry, on one line", async () => {
    const failure = install({}, { npm_config_registry: "http://127.0.0.1:1" });
    await expect(failure).rejects.toMatchObject({ code: "CODEX_INSTALL_FAILED", message: expect.stringContaining("ECONNREFUSED") });
    await expect(failure).rejects.toMatchObject({ message: expect.not.stringMatching(/\n|_logs/) });
  });

  it("kills npm when the run is cancelled", async () => {
    hangs = true;
    const stop = new AbortController();
    const failure = install({ signal: stop.signal });
    failure.catch(() => {});
    await vi.waitFor(() => expect(asked).toHaveLength(1), { timeout: 60_000 });
    stop.abort();
    await expect(failure).rejects.toMatchObject({ code: "CODEX_INSTALL_FAILED", message: expect.stringContaining("cancelled") });
    await vi.waitFor(() => expect(execFileSync("ps", ["-eo", "args"], { encoding: "utf8" })).not.toContain(target), { timeout: 60_000 });
    await expect(install({ signal: stop.signal })).rejects.toThrow("cancelled");
  });

  it("prints nothing", async () => {
    const write = vi.spyOn(process.stdout, "write");
    await install();
    expect(write).not.toHaveBeenCalled();
  });
});
