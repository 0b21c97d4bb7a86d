import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { createIsolation, type Isolation } from "../../../src/adapters/isolation/isolation.ts";
import { type IsolationRequest, programPaths } from "../../../src/adapters/isolation/mounts.ts";
import { reclaimOwnership } from "../../../src/adapters/isolation/ownership.ts";

/** Outside /tmp, /var/tmp and /dev/shm, which the isolation covers anyway. */
const REPOSITORY = join(import.meta.dirname, "../../..");

let root: string;
let workspace: string;
const opened: Isolation[] = [];

beforeEach(() => {
  root = mkdtempSync(join(realpathSync(join(REPOSITORY, "node_modules")), ".isolation-"));
  chmodSync(root, 0o755);
  workspace = join(root, "workspace");
  mkdirSync(join(workspace, ".state", "prompts"), { recursive: true });
});
afterEach(() => {
  for (const isolation of opened.splice(0)) isolation.close();
  // Node names each file by its whole path, which may be too long.
  execFileSync("rm", ["-rf", "--", root]);
});

const never = new AbortController().signal;
const ownUid = process.getuid?.() ?? 0;
const ENV = { PATH: "/usr/bin:/bin", HOME: "/var" };

async function open(choice: IsolationRequest["choice"], more: Partial<IsolationRequest> = {}) {
  const isolation = createIsolation({
    choice,
    workspace,
    stateDir: join(more.workspace ?? workspace, ".state"),
    writable: [],
    readable: [],
    hidden: [],
    freeBytesMin: 0,
    environment: ENV,
    ...more,
  });
  opened.push(isolation);
  const sandbox = await isolation.open(never);
  return async (script: string, cwd = more.workspace ?? workspace): Promise<string> => {
    const request = { file: "/bin/sh", args: ["-c", script], cwd, env: ENV, deadlineMs: 120_000, keepBytes: 100_000 };
    const { stdout } = await sandbox.run(request, never);
    return stdout.trim();
  };
}

function works(command: string): boolean {
  if (process.platform !== "linux") return false;
  return spawnSync("/bin/sh", ["-c", command], { stdio: "ignore", timeout: 20_000 }).status === 0;
}

/** The isolation covers these folders, so nothing beside the workspace is visible if the repository is in one of them. */
const IS_COVERED = /^\/(?:tmp|var\/tmp|dev\/shm)\//.test(REPOSITORY);

const asRootHere = (command: string): boolean => works(ownUid === 0 ? command : `sudo -n -- ${command}`);
const HAS_NAMESPACE = works("unshare --user --map-root-user --mount --ipc --pid --fork --mount-proc -- true");
const HAS_USER = asRootHere("unshare --mount -- setpriv --reuid=64000 --regid=64000 --clear-groups -- true");
const LEVELS = [...(HAS_USER ? (["user"] as const) : []), ...(HAS_NAMESPACE ? (["namespace"] as const) : [])];

/** Prints each path that it could write to. */
const WRITE = `attempt() { for path in "$@"; do ( [ -w "$path" ] && : <"$path" && echo "$path" ) 2>/dev/null; done; }`;

describe.runIf(LEVELS.length > 0)("the kernel's files", () => {
  it.each(LEVELS)("%s: its settings cannot be written, not even in namespaces that the agent makes", async (level) => {
    const run = await open(level);
    const files = "/proc/sys/kernel/core_pattern /proc/sysrq-trigger /proc/irq/default_smp_affinity /sys/kernel/mm/*/* /sys/power/state";
    expect(await run(`${WRITE}; attempt ${files}`)).toBe("");
    const nested = `unshare --user --map-root-user --pid --fork --mount --mount-proc /bin/sh -c '${WRITE}; attempt ${files}' 2>/dev/null`;
    expect(await run(`${nested}; true`)).toBe("");
    const cgroups = "find /sys/fs/cgroup -maxdepth 3 -name cgroup.procs 2>/dev/null | head -20";
    expect(await run(`${WRITE}; attempt $(${cgroups})`)).toBe("");
  });

  it.runIf(HAS_NAMESPACE)("the agent cannot mount the cgroup of the loop, in which it could freeze it", async () => {
    const run = await open("namespace");
    expect(await run("unshare --user --map-root-user --cgroup --mount -- echo made 2>/dev/null; true")).toBe("");
  });

  it.each(LEVELS)("%s: disks, kernel messages and the terminals of others cannot be written", async (level) => {
    const run = await open(level);
    expect(await run(`${WRITE}; attempt $(find /dev -type b) /dev/kmsg /dev/mem /dev/tty[0-9]* /dev/pts/[0-9]*`)).toBe("");
    expect(await run(": >/dev/null && head -c 1 /dev/urandom | wc -c && head -c 1 /dev/zero | wc -c")).toBe("1\n1");
  });
});

describe.runIf(LEVELS.length > 0)("mounts", () => {
  it.each(LEVELS)("%s: nothing of the isolation's own is writable, wherever TMPDIR is", async (level) => {
    mkdirSync(join(root, "real"));
    symlinkSync("real", join(root, "linked"));
    for (const place of ["temporary", "workspace/temporary", "workspace/.state/temporary", "linked/temporary"]) {
      const temporary = join(root, place);
      const readable = join(root, "readable");
      for (const path of [temporary, readable]) mkdirSync(path, { recursive: true });
      for (const path of [temporary, readable]) chmodSync(path, 0o777);
      vi.stubEnv("TMPDIR", temporary);
      const run = await open(level, { readable: [readable], environment: { ...ENV, HOME: "/" } });
      await run(`while read -r _ _ _ _ point _; do echo x > "$point/canary"; done </proc/self/mountinfo 2>/dev/null
        find ${temporary} -mindepth 1 -type d -exec sh -c 'echo x > "$1/canary"' sh {} \\; 2>/dev/null`);
      const canaries = execFileSync("find", [temporary, readable, "-name", "canary"], { encoding: "utf8" }).trim().split("\n");
      // Files for the agent lie in these two.
      expect(canaries.filter((path) => !/^(?:|.*\/(?:scratch|home)(?:\/.*)?)$/.test(path))).toEqual([]);
      expect(existsSync(join(workspace, "canary"))).toBe(true);
    }
  });

  it.each(LEVELS)("%s: a workspace may have any name", async (level) => {
    for (const name of ["a b,c=d:e", "line\nbreak\tend", String.raw`back\slash [a-z]*? '"`]) {
      const odd = join(root, name);
      mkdirSync(join(odd, ".state", "prompts"), { recursive: true });
      const run = await open(level, { workspace: odd });
      expect(await run("echo work > file && pwd"), name).toBe(odd);
      expect(readFileSync(join(odd, "file"), "utf8")).toBe("work\n");
      expect(lstatSync(join(odd, "file")).uid).toBe(ownUid);
      // The state dir stays the loop's during the turn.
      if (level === "user") expect(await run("stat -c %u .state"), name).toBe(String(ownUid));
    }
  });

  it.runIf(HAS_NAMESPACE && !IS_COVERED)("a home folder may have any name", async () => {
    for (const name of ["home a,b", "home:c"]) {
      const home = join(root, name);
      mkdirSync(home);
      const run = await open("namespace", { environment: { ...ENV, HOME: home } });
      expect(await run(`echo x > '${home}/file' && cat '${home}/file'`), name).toBe("x");
      expect(existsSync(join(home, "file"))).toBe(false);
    }
  });

  it.runIf(HAS_NAMESPACE && ownUid === 0)("other users of the machine cannot read what was written to the home folder", async () => {
    vi.stubEnv("TMPDIR", root);
    const run = await open("namespace");
    await run("umask 0; echo secret > $HOME/secret");
    const asOther = ["--reuid=12345", "--regid=12345", "--clear-groups", "find", root, "-name", "secret", "-readable"];
    expect(spawnSync("setpriv", asOther, { encoding: "utf8" }).stdout).toBe("");
    expect(execFileSync("find", [root, "-name", "secret"], { encoding: "utf8" })).not.toBe("");
  });

  it.each(LEVELS)("%s: the workspace may be named by a link", async (level) => {
    const link = join(root, "link");
    symlinkSync(workspace, link);
    const run = await open(level, { workspace: link });
    await run("echo work > file");
    expect(readFileSync(join(workspace, "file"), "utf8")).toBe("work\n");
    expect(statSync(join(workspace, "file")).uid).toBe(ownUid);
  });

  it.each(LEVELS)("%s: a hidden path that is a link is hidden, with its target", async (level) => {
    mkdirSync(join(root, "target"));
    writeFileSync(join(root, "target", "secret"), "s");
    symlinkSync("target", join(root, "hidden"));
    const run = await open(level, { hidden: [join(root, "hidden")] });
    expect(await run(`cat ${root}/hidden/secret ${root}/target/secret 2>/dev/null; true`)).toBe("");
  });

  // Mounts need namespaces of their own, where they do not outlive the test.
  it.runIf(HAS_NAMESPACE && ownUid === 0)("what is mounted in the workspace belongs to it, and a covered mount is no obstacle", () => {
    const script = `
      import { createIsolation } from ${JSON.stringify(join(REPOSITORY, "src/adapters/isolation/isolation.ts"))};
      for (const choice of ["user", "namespace"]) {
        const isolation = createIsolation({ ...${JSON.stringify({ workspace, stateDir: join(workspace, ".state") })},
          choice, writable: [], readable: [], hidden: [], freeBytesMin: 0, environment: ${JSON.stringify(ENV)} });
        const sandbox = await isolation.open(new AbortController().signal);
        const args = ["-c", "cat modules/file; echo x > modules/work; for path in ../outside*; do [ -w \\"$path\\" ] && echo outside; done"];
        const request = { file: "/bin/sh", args, cwd: ${JSON.stringify(workspace)}, env: ${JSON.stringify(ENV)}, keepBytes: 1000 };
        process.stdout.write((await sandbox.run(request, new AbortController().signal)).stdout);
        isolation.close();
      }`;
    for (const name of ["workspace/modules", "outside/below", "outside a,\tb"]) mkdirSync(join(root, name), { recursive: true });
    const mounts = `cd ${root} && for at in workspace/modules outside/below outside outside?*; do mount -t tmpfs -o mode=777 tmpfs "$at" || exit; done
      echo mounted > workspace/modules/file; exec ${process.execPath} --input-type=module`;
    const stdout = execFileSync("unshare", ["--mount", "sh", "-c", mounts], { input: script, encoding: "utf8" });
    expect(stdout).toBe("mounted\nmounted\n");
  });

  it.runIf(HAS_NAMESPACE)("a program below /tmp finds what belongs to it, by PATH and by a link", async () => {
    const temporary = mkdtempSync("/tmp/isolation-");
    try {
      const prefix = join(temporary, "package");
      for (const name of ["package/bin", "package/codex-resources", "links"]) mkdirSync(join(temporary, name), { recursive: true });
      writeFileSync(join(prefix, "codex-resources", "bwrap"), "beside");
      const tool = join(prefix, "bin", "codex");
      writeFileSync(tool, '#!/bin/sh\ncat "$(dirname "$(realpath "$0")")/../codex-resources/bwrap"\n', { mode: 0o755 });
      const onPath = await open("namespace", { environment: { ...ENV, PATH: `${prefix}/bin:${ENV.PATH}` } });
      expect(await onPath(tool)).toBe("beside");
      const link = join(temporary, "links", "codex");
      symlinkSync(tool, link);
      const linked = await open("namespace", { readable: [link, realpathSync(link)].flatMap((path) => programPaths(path)) });
      expect(await linked(link)).toBe("beside");
    } finally {
      rmSync(temporary, { recursive: true });
    }
  });
});

describe.runIf(LEVELS.length > 0)("hard links", () => {
  it.each(LEVELS)("%s: a file outside is not changed by its other name in the workspace", async (level) => {
    const outside = join(root, "outside");
    writeFileSync(outside, "outside", { mode: 0o600 });
    linkSync(outside, join(workspace, "linked"));
    // Build tools link their own files: those keep their links.
    writeFileSync(join(workspace, "one"), "inside");
    linkSync(join(workspace, "one"), join(workspace, "other"));
    const { mtimeMs } = statSync(outside);
    const run = await open(level);
    expect(await run("cat linked; echo ' changed' >> linked; stat -c %h one")).toBe("outside2");
    expect(readFileSync(outside, "utf8")).toBe("outside");
    expect(statSync(outside)).toMatchObject({ uid: ownUid, nlink: 1 });
    expect(statSync(outside).mtimeMs).toBe(mtimeMs);
    expect(statSync(join(workspace, "linked")).mode & 0o777).toBe(0o600);
    expect(statSync(join(workspace, "one")).nlink).toBe(2);
  });
});

describe.runIf(LEVELS.length > 0)("a hard link to a file outside", () => {
  it.each(LEVELS)("%s: is found in .git, in an ignored folder, by a name that is not UTF-8, and by two names", async (level) => {
    // A local clone shares its objects so, and a package manager its packages.
    for (const folder of [".git/objects/aa", "node_modules/.store/deep"]) mkdirSync(join(workspace, folder), { recursive: true });
    const names = [".git/objects/aa/object", "node_modules/.store/deep/module.js", "caf\\351", "one"];
    const files = names.map((_, index) => join(root, `outside-${index}`));
    for (const file of files) writeFileSync(file, "outside", { mode: 0o444 });
    const link = names.map((name, index) => `ln ${files[index]} "$(printf '${name}')"`).join(" && ");
    execFileSync("sh", ["-c", `${link} && ln one other`], { cwd: workspace });
    const run = await open(level);
    const write =
      'for name in .git/objects/aa/object node_modules/.store/deep/module.js caf* one other; do chmod 666 "$name"; echo changed >> "$name"; done';
    await run(`${write} 2>/dev/null; true`);
    expect(readFileSync(join(workspace, "other"), "utf8")).toContain("changed");
    for (const file of files) {
      expect(readFileSync(file, "utf8"), file).toBe("outside");
      expect(statSync(file), file).toMatchObject({ uid: ownUid, mode: 0o100444, nlink: 1 });
    }
  });

  // Mounts need namespaces of their own, where they do not outlive the test.
  it.runIf(HAS_NAMESPACE && ownUid === 0)(
    "is found in what is mounted in the workspace, and is no obstacle in a mount that is read-only",
    () => {
      for (const name of ["workspace/modules", "workspace/fixed", "volume"]) mkdirSync(join(root, name), { recursive: true });
      const script = `
      import { createIsolation } from ${JSON.stringify(join(REPOSITORY, "src/adapters/isolation/isolation.ts"))};
      const isolation = createIsolation({ ...${JSON.stringify({ workspace, stateDir: join(workspace, ".state"), environment: ENV })},
        choice: "namespace", writable: [], readable: [], hidden: [], freeBytesMin: 0 });
      const sandbox = await isolation.open(new AbortController().signal);
      const request = { file: "/bin/sh", args: ["-c", "for name in modules fixed; do echo changed >> $name/linked; cat $name/linked; done"], cwd: ${JSON.stringify(workspace)}, env: {}, keepBytes: 1000 };
      process.stdout.write((await sandbox.run(request, new AbortController().signal)).stdout);
      isolation.close();`;
      const prepare = `cd ${root} && mount -t tmpfs tmpfs volume && mkdir volume/modules volume/fixed && echo stored > volume/store && ln volume/store volume/modules/linked &&
      ln volume/store volume/fixed/linked && mount --bind volume/modules workspace/modules && mount --bind volume/fixed workspace/fixed &&
      mount -o remount,bind,ro workspace/fixed || exit; ${process.execPath} --input-type=module; cat volume/store`;
      const stdout = execFileSync("unshare", ["--mount", "sh", "-c", prepare], { input: script, encoding: "utf8" });
      expect(stdout).toBe("stored\nchanged\nstored\nstored\n");
    },
  );
});

describe.runIf(HAS_USER)("the owner of files", () => {
  const foreign = (): readonly string[] =>
    execFileSync("find", [root, "!", "-uid", String(ownUid)], { encoding: "utf8", maxBuffer: 1e9 })
      .split("\n")
      .slice(0, 3);

  it("returns from a tree of any depth", async () => {
    // A Node below /tmp would be covered.
    const run = await open("user", { readable: [dirname(process.execPath)] });
    const descend = "for (let depth = 0; depth < 5000; depth += 1) { fs.mkdirSync('d'); process.chdir('d'); } fs.writeFileSync('f', '')";
    await run(`${process.execPath} -e "${descend}"; touch last`);
    const file = execFileSync("find", [workspace, "-name", "f"], { encoding: "utf8" }).trim();
    expect(file.split("/").length - workspace.split("/").length).toBe(5_001);
    expect(statSync(join(workspace, "last")).uid).toBe(ownUid);
    expect(foreign()).toEqual([""]);
  });

  it("returns with whatever the agent makes: closed folders, pipes, links, hard links and odd names", async () => {
    const outside = join(root, "outside");
    writeFileSync(outside, "");
    const { ctimeMs } = statSync(outside);
    const run = await open("user");
    await run(`mkdir closed read-only -- -R && echo x > closed/x && echo x > read-only/x && echo x > "$(printf 'line\\nbreak\\351')"
      mkfifo pipe; ln closed/x hard; ln -s ${outside} link; ln -s . loop; ln -s missing gone; chmod 0 closed; chmod 555 read-only`);
    expect(foreign()).toEqual([""]);
    expect(statSync(outside).ctimeMs).toBe(ctimeMs);
    expect(statSync(join(workspace, "hard")).nlink).toBe(2);
  });

  it("is not changed outside, whatever the agent puts in place of the state dir", async () => {
    const outside = join(root, "outside");
    mkdirSync(join(outside, "prompts"), { recursive: true });
    writeFileSync(join(outside, "prompts", "file"), "");
    if (ownUid === 0) execFileSync("chown", ["-R", "12345", outside]);
    const before = statSync(join(outside, "prompts", "file"));
    const run = await open("user");
    await run(`mv .state moved && ln -s ${outside} .state && ln -s ${outside} moved/prompts/link`);
    expect(lstatSync(join(workspace, ".state")).isSymbolicLink()).toBe(true);
    const during = await run(`stat -c %u ${outside}/prompts/file`);
    if (!IS_COVERED) expect(during).toBe(String(before.uid));
    expect(statSync(join(outside, "prompts", "file"))).toMatchObject({ uid: before.uid, ctimeMs: before.ctimeMs });
  });

  it.runIf(ownUid === 0)("is taken back after a killed run, from all that the agent owns and from nothing else", async () => {
    const outside = join(root, "outside");
    writeFileSync(outside, "");
    execFileSync("chown", ["12345", outside]);
    linkSync(outside, join(workspace, "linked"));
    const home = join(root, "codex-home");
    mkdirSync(join(home, "sessions"), { recursive: true });
    execFileSync("chown", ["64003", workspace, join(workspace, ".state", "prompts"), home, join(home, "sessions")]);
    const link = join(root, "link");
    renameSync(workspace, `${workspace}-real`);
    symlinkSync(`${workspace}-real`, link);
    await reclaimOwnership([link, home, join(root, "not-there")]);
    expect(statSync(join(home, "sessions")).uid).toBe(ownUid);
    expect(statSync(`${workspace}-real`).uid).toBe(ownUid);
    expect(statSync(join(`${workspace}-real`, ".state", "prompts")).uid).toBe(ownUid);
    expect(statSync(outside).uid).toBe(12_345);
  });
});
