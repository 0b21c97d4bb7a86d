import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { configFiles } from "../../../src/adapters/fs/config-files.ts";
import { programPaths } from "../../../src/adapters/isolation/mounts.ts";
import { privilegedSockets } from "../../../src/adapters/isolation/sockets.ts";
import { toIsolationRequest } from "../../../src/compose.ts";
import { resolveSettings } from "../../../src/config/resolve.ts";
import { type ScratchFolder, scratchFolder } from "../../helpers/scratch.ts";

let folder: ScratchFolder;

beforeEach(() => (folder = scratchFolder()));
afterEach(() => folder.remove());

describe("programPaths", () => {
  it("is the folder that bin/ is in, but never the whole of /tmp", () => {
    expect(programPaths("/tmp/package/bin/codex")).toEqual(["/tmp/package"]);
    expect(programPaths("/tmp/package/codex")).toEqual(["/tmp/package"]);
    expect(programPaths("/tmp/codex")).toEqual(["/tmp/codex"]);
    expect(programPaths("/tmp/bin/codex")).toEqual(["/tmp/bin", "/tmp/codex-resources", "/tmp/codex-path"]);
  });
});

describe("privilegedSockets", () => {
  it("has the sockets that the environment names, for root's sockets and the user's own", () => {
    const environment = {
      XDG_RUNTIME_DIR: "/somewhere/runtime",
      DOCKER_HOST: "unix:///somewhere/docker.sock",
      CONTAINER_HOST: "tcp://127.0.0.1:1",
      SSH_AUTH_SOCK: "/somewhere/agent.1",
      DBUS_SESSION_BUS_ADDRESS: "unix:path=/somewhere/bus,guid=1",
    };
    const sockets = privilegedSockets(environment);
    expect(sockets).toEqual(
      expect.arrayContaining([
        "/run/docker.sock",
        `/run/user/${process.getuid?.()}`,
        "/somewhere/runtime",
        "/somewhere/docker.sock",
        "/somewhere/agent.1",
        "/somewhere/bus",
      ]),
    );
    expect(sockets.every((path) => path.startsWith("/"))).toBe(true);
    expect(privilegedSockets({ DBUS_SESSION_BUS_ADDRESS: "unix:abstract=/tmp/x" })).toEqual(privilegedSockets({}));
  });
});

describe("the isolation of a local run", () => {
  it("hides sockets as on GitHub, and shows what belongs to a Codex on PATH", async () => {
    const bin = join(folder.path, "package", "bin");
    for (const path of [bin, join(folder.path, "links")]) mkdirSync(path, { recursive: true });
    writeFileSync(join(bin, "codex"), "#!/bin/sh\n", { mode: 0o755 });
    symlinkSync(join(bin, "codex"), join(folder.path, "links", "codex"));
    const env = { PATH: `${folder.path}/links:/usr/bin`, HOME: folder.path };
    folder.write("plan.md", "- [ ] a box\n");
    const request = { inputs: {}, workspace: folder.path, config: null, wait: false, env, cwd: folder.path, host: "local" } as const;
    const { hidden, readable } = toIsolationRequest(await resolveSettings(request, configFiles), env);
    expect(readable).toContain(join(folder.path, "package"));
    expect(hidden).toContain("/run/docker.sock");
  });
});
