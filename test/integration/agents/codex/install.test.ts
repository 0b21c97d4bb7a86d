import { execFile, execFileSync, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { type InstallRequest, installCodex, type InstalledCodex } from "../../../../src/adapters/agents/codex/install.ts";
import {
  type CodexRegistry,
  createCodexRegistry,
  NATIVE,
  NATIVE_FILE,
  nativeEntries,
  packTarball,
  type TarEntry,
} from "../../../helpers/codex-registry.ts";
import { type ScratchFolder, scratchFolder } from "../../../helpers/scratch.ts";

const canMount = process.platform === "linux" && spawnSync("unshare", ["-rm", "true"]).status === 0;
const RUNNING = new AbortController().signal;
const PLATFORM = `/@openai%2fcodex/1.2.3-${NATIVE.suffix}`;
const VENDOR = `package/vendor/${NATIVE.target}`;

let folder: ScratchFolder;
let registry: CodexRegistry;
let target: string;

beforeEach(async () => {
  folder = scratchFolder();
  target = join(folder.path, "temp/codex");
  registry = await createCodexRegistry();
});

afterEach(async () => {
  await registry.close();
  folder.remove();
});

const install = (over: Partial<InstallRequest> = {}, env: Record<string, string> = {}): Promise<InstalledCodex> =>
  installCodex({
    version: "1.2.3",
    folder: target,
    workspace: join(folder.path, "workspace"),
    signal: RUNNING,
    env: { ...registry.environment, HOME: folder.path, ...env },
    ...over,
  });

const PROGRAM = "1.2.3/bin/codex";
const byNpm = (): string => join(target, "node_modules/.bin/codex");
const filesBelow = (path: string): readonly string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1))
    .toSorted();

/** A PATH with the few programs that a script below needs, and no npm. */
function pathWithoutNpm(): string {
  const bin = join(folder.path, "few");
  mkdirSync(bin, { recursive: true });
  for (const name of ["mkdir", "cp"]) {
    const program = ["/bin", "/usr/bin"].map((system) => join(system, name)).find(existsSync);
    if (program !== undefined && !existsSync(join(bin, name))) symlinkSync(program, join(bin, name));
  }
  return bin;
}

/** Without npm, so that only the download can work; what it says is the reason of the failure. */
const download = (over: Partial<InstallRequest> = {}, env: Record<string, string> = {}): Promise<InstalledCodex> =>
  install({ node: join(folder.path, "nowhere/node"), ...over }, { PATH: pathWithoutNpm(), ...env });

describe("an exact version", () => {
  it("is downloaded by two requests, without npm, and keeps only what a run can use", async () => {
    const { notices, program } = await download();
    expect([program, notices]).toEqual([join(target, PROGRAM), []]);
    expect(execFileSync(program, ["--version"], { encoding: "utf8" })).toBe("codex-cli 1.2.3\n");
    expect(registry.asked).toEqual([`${PLATFORM} -`, `${NATIVE_FILE} -`]);
    expect(filesBelow(target)).toEqual(["1.2.3/.complete", "1.2.3/bin/codex", "1.2.3/codex-package.json", "1.2.3/codex-path/rg"]);
    expect(statSync(program).mode & 0o777).toBe(0o555);
  });

  it("comes from the registry that the user's .npmrc names", async () => {
    folder.write(".npmrc", `; a comment\nregistry = https://unused.invalid/\n@openai:registry=${registry.url}/\n`);
    await download({}, { npm_config_registry: "" });
    expect(registry.asked).toHaveLength(2);
  });

  it("comes from npm's own default registry if none is set", async () => {
    const warning = `case "$*" in *--loglevel=error*) ;; *) echo 'npm warn Unknown user config "old"' >&2 ;; esac`;
    const npm = folder.write("own/npm", `#!/bin/sh\n${warning}\n[ "$1 $2 $3" = "config get registry" ] && echo ${registry.url}/\n`);
    chmodSync(npm, 0o755);
    await download({}, { npm_config_registry: "", PATH: `${dirname(npm)}${delimiter}${pathWithoutNpm()}` });
    expect(registry.asked).toHaveLength(2);
  });

  it("is downloaded again if an earlier step of the job left one", async () => {
    const { program } = await download();
    chmodSync(program, 0o755);
    writeFileSync(program, "another");
    await download();
    expect(readFileSync(program, "utf8")).not.toBe("another");
  });

  it("may come after a redirect", async () => {
    registry.answer = (request, response) => {
      if (request.url !== NATIVE_FILE) return false;
      if (registry.asked.length > 2) return false;
      response.writeHead(302, { location: NATIVE_FILE }).end();
      return true;
    };
    expect((await download()).notices).toEqual([]);
  });

  it.each([
    ["HTTPS_PROXY", { HTTPS_PROXY: "http://127.0.0.1:9" }, "", "HTTPS_PROXY is set"],
    ["npm_config_proxy", { npm_config_proxy: "http://127.0.0.1:9" }, "", "npm_config_proxy is set"],
    ["npm_config_offline", { npm_config_offline: "true" }, "", "npm_config_offline is set"],
    ["a login", {}, "//packages.example/:_authToken=${TOKEN}\n", "has a login"],
    ["a certificate", { npm_config_registry: "https://packages.invalid" }, "cafile = '/ca.pem'\n", "cafile in"],
    [
      "npm_config_cafile",
      { npm_config_registry: "https://packages.invalid", npm_config_cafile: "/ca.pem" },
      "",
      "npm_config_cafile is set",
    ],
    ["a login in the address", { npm_config_registry: "https://me:secret@packages.invalid" }, "", "the registry's address has a login"],
    ["no address", { npm_config_registry: "here" }, "", "the registry's address is no URL"],
  ])("is left to npm with %s, in one sentence without it", async (_, env, npmrc, reason) => {
    folder.write(".npmrc", npmrc);
    const failure = download({}, env as Record<string, string>);
    await expect(failure).rejects.toMatchObject({ code: "CODEX_INSTALL_FAILED", message: expect.stringContaining(reason) });
    await expect(failure).rejects.toMatchObject({ message: expect.not.stringContaining("secret") });
    expect(registry.asked).toEqual([]);
  });
});

describe("a download that fails", () => {
  const OUTSIDE = "has a file outside of its folder";
  const LINK = "has a link or a special file";
  it.each<readonly [string, TarEntry, string]>([
    ["a file above the folder", { path: `${VENDOR}/../../../../evil`, text: "x" }, OUTSIDE],
    ["an absolute path", { path: "/tmp/evil", text: "x" }, OUTSIDE],
    ["a symbolic link", { path: `${VENDOR}/bin/link`, type: "2", link: "/etc/passwd" }, LINK],
    ["a hard link", { path: `${VENDOR}/bin/link`, type: "1", link: `${VENDOR}/bin/codex` }, LINK],
    ["a device", { path: `${VENDOR}/bin/device`, type: "3" }, LINK],
    ["a pipe", { path: `${VENDOR}/bin/pipe`, type: "6" }, LINK],
    ["a file twice", { path: `${VENDOR}/bin/codex`, text: "x" }, "EEXIST"],
  ])("leaves nothing behind: a tarball with %s", async (_, entry, reason) => {
    const tarball = packTarball(nativeEntries([entry]));
    await registry.close();
    registry = await createCodexRegistry(tarball);
    await expect(download()).rejects.toMatchObject({ code: "CODEX_INSTALL_FAILED", message: expect.stringContaining(reason) });
    expect(filesBelow(folder.path)).not.toEqual(expect.arrayContaining([expect.stringMatching(/evil|partial|bin\/codex/)]));
  });

  it.each<readonly [string, (good: Buffer) => Buffer, string]>([
    ["is cut off", (good) => good.subarray(0, good.length - 40), "unexpected end of file"],
    ["is another one", () => packTarball(nativeEntries([{ path: "package/more", text: "x" }])), "(sha512)"],
    ["has another layout", () => packTarball([{ path: "package/bin/codex", text: "x" }]), "(sha512)"],
    ["is no tarball", () => Buffer.from("<html>"), "incorrect header check"],
    ["is no tar", () => gzipSync("x".repeat(10_000)), "checksum"],
  ])("leaves nothing behind: a tarball that %s", async (_, change, reason) => {
    registry.tarballs.set(NATIVE_FILE, change(registry.tarballs.get(NATIVE_FILE)!));
    await expect(download()).rejects.toMatchObject({ message: expect.stringContaining(reason) });
    expect(existsSync(join(target, "1.2.3"))).toBe(false);
    expect(readdirSync(target)).toEqual([]);
  });

  it("of a package with an unknown layout is refused although its digest is right", async () => {
    await registry.close();
    registry = await createCodexRegistry(packTarball([{ path: "package/vendor/elsewhere/codex", text: "x" }]));
    await expect(download()).rejects.toMatchObject({ message: expect.stringContaining("unknown layout") });
  });

  it.each([
    ["answers 500", 500, "", "was answered with the status 500"],
    ["answers with something else", 200, "{}", "is no manifest"],
    ["answers with HTML", 200, "<html>", "not valid JSON"],
    ["redirects forever", 302, "", "was redirected more than 5 times"],
  ])("is replaced by npm, with one notice: the registry %s", async (_, status, body, reason) => {
    registry.answer = (request, response) => {
      if (request.url !== PLATFORM) return false;
      response.writeHead(status, { location: PLATFORM }).end(body);
      return true;
    };
    const { notices, program } = await install();
    expect(program).toBe(byNpm());
    expect(notices).toEqual([expect.stringMatching(/^Codex 1\.2\.3 is installed by npm and not downloaded directly: [^\n]*\.$/)]);
    expect(notices.join("")).toContain(reason);
  });

  /** Installs in another process, whose disk is full after 64 kB. */
  async function installOnFullDisk(): Promise<{ readonly stdout: string }> {
    mkdirSync(target, { recursive: true });
    const module = new URL("../../../../src/adapters/agents/codex/install.ts", import.meta.url).href;
    const script = `
      import { readdirSync } from "node:fs";
      import { installCodex } from ${JSON.stringify(module)};
      const options = { version: "1.2.3", folder: ${JSON.stringify(target)}, workspace: "/nowhere", signal: new AbortController().signal };
      const text = await installCodex({ ...options, env: ${JSON.stringify({ ...registry.environment, HOME: folder.path })} }).then(() => "installed", String);
      console.log(text, readdirSync(options.folder).length);`;
    const shell = `mount -t tmpfs -o size=64k none ${target} && exec "$@"`;
    const node = [process.execPath, "--no-warnings", "--input-type=module", "-e", script];
    return await promisify(execFile)("unshare", ["-rm", "sh", "-c", shell, "sh", ...node]);
  }

  it.runIf(canMount)("names the full disk, asks no npm to fill it, and leaves nothing behind", async () => {
    await registry.close();
    registry = await createCodexRegistry(packTarball(nativeEntries([{ path: `${VENDOR}/bin/large`, text: randomBytes(200_000) }])));
    const { stdout } = await installOnFullDisk();
    expect(stdout).toMatch(/could not be installed: the disk is full \(ENOSPC.* 0\n$/);
    expect(registry.asked.join()).not.toContain("codex.tgz");
  });

  it("ends when the run is cancelled, in the middle of the tarball, and leaves nothing behind", async () => {
    const stop = new AbortController();
    registry.answer = (request, response) => {
      if (request.url !== NATIVE_FILE) return false;
      response.write(registry.tarballs.get(NATIVE_FILE)?.subarray(0, 200));
      stop.abort();
      return true;
    };
    await expect(install({ signal: stop.signal })).rejects.toMatchObject({
      code: "CODEX_INSTALL_FAILED",
      message: expect.stringContaining("cancelled"),
    });
    expect(readdirSync(target)).toEqual([]);
    expect(registry.asked).toHaveLength(2);
  });
});

describe("in the tool cache of a self-hosted runner", () => {
  let cache: string;
  beforeEach(() => {
    cache = join(folder.path, "tool-cache");
    mkdirSync(cache);
  });
  const inCache = (): string => join(cache, "codex-self-iter-codex/1.2.3", process.arch);
  const cached = (over: Partial<InstallRequest> = {}): Promise<InstalledCodex> =>
    download(over, { RUNNER_TOOL_CACHE: cache, RUNNER_ENVIRONMENT: "self-hosted" });

  it("a version stays: the second job asks for nothing and writes nothing", async () => {
    const { program } = await cached();
    expect(program).toBe(join(inCache(), "bin/codex"));
    const [before, asked] = [statSync(program), registry.asked.length];
    expect(await cached({ folder: join(folder.path, "unused") })).toEqual({ program, notices: [] });
    expect([registry.asked.length, existsSync(join(folder.path, "unused"))]).toEqual([asked, false]);
    expect([statSync(program).ino, filesBelow(cache).length]).toEqual([before.ino, 4]);
  });

  it.each<readonly [string, (entry: string) => void, string]>([
    [
      "other bytes",
      (entry) => (chmodSync(`${entry}/bin/codex`, 0o755), writeFileSync(`${entry}/bin/codex`, "evil")),
      "bin/codex has changed",
    ],
    ["a link to another program", (entry) => (rmSync(`${entry}/bin/codex`), symlinkSync("/bin/true", `${entry}/bin/codex`)), "ELOOP"],
    ["a second name of a program", (entry) => linkSync(`${entry}/bin/codex`, `${entry}/../twin`), "is a link"],
    ["one more file", (entry) => writeFileSync(`${entry}/bin/rg`, "evil"), "bin/rg does not belong there"],
    ["a file less", (entry) => rmSync(`${entry}/codex-path/rg`), "ENOENT"],
    ["a file that others can write", (entry) => chmodSync(`${entry}/bin/codex`, 0o777), "can be written by others"],
    ["a folder that others can write", (entry) => chmodSync(`${entry}/bin`, 0o777), "can be written by others"],
    ["no list of digests", (entry) => rmSync(`${entry}/.complete`), "ENOENT"],
    ["an empty list of digests", (entry) => (rmSync(`${entry}/.complete`), writeFileSync(`${entry}/.complete`, "{}")), "lists no programs"],
    [
      "a link in place of the version",
      (entry) => (renameSync(dirname(entry), `${cache}/moved`), symlinkSync(`${cache}/moved`, dirname(entry))),
      "is a link",
    ],
    ["a link in place of all", (entry) => (renameSync(entry, `${cache}/moved`), symlinkSync(`${cache}/moved`, entry)), "is a link"],
  ])("is found, named, removed and installed anew: %s", async (_, poison, problem) => {
    await cached();
    poison(inCache());
    const { notices, program } = await cached();
    expect(notices).toEqual([expect.stringContaining(problem)]);
    expect(notices[0]).toMatch(/^The Codex in the tool cache is not the one that was installed/);
    expect(execFileSync(program, ["--version"], { encoding: "utf8" })).toBe("codex-cli 1.2.3\n");
    expect(program).toBe(join(inCache(), "bin/codex"));
    expect(await cached()).toEqual({ program, notices: [] });
    expect(existsSync("/bin/true")).toBe(true);
  });

  it("two runs may install the same version at once", async () => {
    const both = await Promise.all([cached(), cached({ folder: join(folder.path, "other") }), cached()]);
    expect(new Set(both.map(({ program }) => program))).toEqual(new Set([join(inCache(), "bin/codex")]));
    expect(both.flatMap(({ notices }) => notices)).toEqual([]);
    expect(readdirSync(dirname(inCache()))).toEqual([process.arch]);
  });

  it("what a killed run left is removed after an hour, and not what another run is writing", async () => {
    const [old, young] = [`${inCache()}.partial-1`, `${inCache()}.partial-2`];
    for (const made of [old, young]) mkdirSync(made, { recursive: true });
    utimesSync(old, 1, 1);
    await cached();
    expect([existsSync(old), existsSync(young)]).toEqual([false, true]);
  });

  it("nothing is kept in the workspace, on a hosted runner, or without a tool cache", async () => {
    const own = { program: join(target, PROGRAM), notices: [] };
    mkdirSync(join(folder.path, "workspace/tools"), { recursive: true });
    expect(await download({}, { RUNNER_TOOL_CACHE: join(folder.path, "workspace/tools") })).toEqual(own);
    expect(await download({}, { RUNNER_TOOL_CACHE: cache, RUNNER_ENVIRONMENT: "github-hosted" })).toEqual(own);
    expect(await download({}, { RUNNER_TOOL_CACHE: join(folder.path, "missing") })).toEqual(own);
    expect(readdirSync(cache)).toEqual([]);
  });
});

describe("with npm", () => {
  it("a range and a tag are installed, and nothing if PATH has exactly the version", async () => {
    expect(await install({ version: "^1.0.0" })).toEqual({ program: byNpm(), notices: [] });
    expect(execFileSync(byNpm(), ["--version"], { encoding: "utf8" })).toBe("codex-cli 1.2.3\n");
    expect(registry.asked).toEqual(["/@openai%2fcodex -", "/codex.tgz -"]);
    await install({ version: "latest" });
    const before = registry.asked.length;
    const bin = join(folder.path, "bin");
    mkdirSync(bin);
    symlinkSync(join(target, "node_modules/@openai/codex/bin/codex.js"), join(bin, "codex"));
    folder.write("package.json", JSON.stringify({ version: "1.2.3" }));
    const env = { PATH: `${bin}${delimiter}${registry.environment["PATH"] ?? ""}` };
    expect(await install({ folder: join(folder.path, "unused") }, env)).toEqual({ program: join(bin, "codex"), notices: [] });
    expect(registry.asked).toHaveLength(before);
    expect(existsSync(join(folder.path, "unused"))).toBe(false);
    folder.write("package.json", JSON.stringify({ version: "1.2.2" }));
    expect((await install({}, env)).program).toBe(join(target, PROGRAM));
  });

  it("none of the run's variables, and no settings from the workspace, are passed", async () => {
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

  it("no program of the workspace is started, whose folders a job may have put on the PATH", async () => {
    const seen = join(folder.path, "seen.txt");
    for (const name of ["npm", "codex"]) chmodSync(folder.write(`workspace/bin/${name}`, `#!/bin/sh\necho ${name} >> ${seen}\n`), 0o755);
    folder.write("workspace/package.json", JSON.stringify({ version: "^1.0.0" }));
    const env = { PATH: `${join(folder.path, "workspace")}/bin:${pathWithoutNpm()}` };
    await expect(download({ version: "^1.0.0" }, env)).rejects.toMatchObject({ code: "CODEX_INSTALL_FAILED" });
    expect(existsSync(seen)).toBe(false);
  });

  it("npm is found beside Node", async () => {
    const npm = folder.write("externals/bin/npm", '#!/bin/sh\nmkdir -p "$3/node_modules/.bin"\ncp "$0" "$3/node_modules/.bin/codex"\n');
    chmodSync(npm, 0o755);
    const env = { PATH: pathWithoutNpm() };
    expect((await install({ version: "1.x", node: join(dirname(npm), "node") }, env)).program).toBe(byNpm());
    await expect(install({ version: "1.x", node: join(folder.path, "nowhere/node") }, env)).rejects.toMatchObject({
      code: "CODEX_INSTALL_FAILED",
      message: expect.stringContaining("npm is neither on the PATH nor beside"),
    });
  });

  it("a missing version is reported with npm's reason and both fixes", async () => {
    await expect(install({ version: "9.9.9" })).rejects.toMatchObject({
      code: "CODEX_INSTALL_FAILED",
      message: expect.stringMatching(/9\.9\.9.*No matching version found for @openai\/codex@9\.9\.9/),
      remedy: expect.stringMatching(/codex-version: .*codex-bin: /),
    });
  });

  it("an unreachable registry is reported on one line", async () => {
    const failure = install({}, { npm_config_registry: "http://127.0.0.1:1" });
    await expect(failure).rejects.toMatchObject({ code: "CODEX_INSTALL_FAILED", message: expect.stringContaining("ECONNREFUSED") });
    await expect(failure).rejects.toMatchObject({ message: expect.not.stringMatching(/\n|_logs/) });
  });

  it("npm is killed when the run is cancelled", async () => {
    registry.answer = () => true;
    const stop = new AbortController();
    const failure = install({ version: "1.x", signal: stop.signal });
    failure.catch(() => {});
    await vi.waitFor(() => expect(registry.asked).toHaveLength(1), { timeout: 60_000 });
    stop.abort();
    await expect(failure).rejects.toMatchObject({ code: "CODEX_INSTALL_FAILED", message: expect.stringContaining("cancelled") });
    await vi.waitFor(() => expect(execFileSync("ps", ["-eo", "args"], { encoding: "utf8" })).not.toContain(target), { timeout: 60_000 });
    await expect(install({ signal: stop.signal })).rejects.toThrow("cancelled");
  });

  it("nothing is printed", async () => {
    const write = vi.spyOn(process.stdout, "write");
    await install({ version: "1.x" });
    await install();
    expect(write).not.toHaveBeenCalled();
  });
});
