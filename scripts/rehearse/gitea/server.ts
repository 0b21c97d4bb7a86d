import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import type { Processes } from "./processes.ts";

/** A server that answers, and a token of a user with all scopes. */
export type GiteaServer = { readonly url: string; readonly token: string };

export const USER = "rehearsal";
export const PASSWORD = "a-password-of-the-rehearsal";

const POLL_INTERVAL_MS = 200;
const START_MS_MAX = 120_000;

/** Starts Gitea on loopback with SQLite, and creates a user. The cause of a failed start is in gitea.log. */
export async function startGitea(gitea: string, folder: string, processes: Processes): Promise<GiteaServer> {
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const config = join(folder, "app.ini");
  writeFileSync(config, renderConfig(folder, port), { mode: 0o600 });
  const common = ["--config", config, "--work-path", folder];
  await processes.run(gitea, ["migrate", ...common]);
  const user = ["--username", USER, "--password", PASSWORD, "--email", "rehearsal@example.org", "--admin", "--must-change-password=false"];
  await processes.run(gitea, ["admin", "user", "create", ...common, ...user]);
  const scopes = ["--username", USER, "--token-name", "rehearsal", "--scopes", "all", "--raw"];
  const token = await processes.run(gitea, ["admin", "user", "generate-access-token", ...common, ...scopes]);
  processes.start("gitea", gitea, ["web", ...common]);
  await waitForAnswer(`${url}/api/v1/version`);
  return { url, token: token.split("\n").at(-1) ?? "" };
}

function renderConfig(folder: string, port: number): string {
  const secret = (): string => randomBytes(32).toString("hex");
  return `APP_NAME = Rehearsal
RUN_MODE = prod
[server]
HTTP_ADDR = 127.0.0.1
HTTP_PORT = ${port}
ROOT_URL = http://127.0.0.1:${port}/
DISABLE_SSH = true
OFFLINE_MODE = true
[database]
DB_TYPE = sqlite3
PATH = ${join(folder, "gitea.db")}
[repository]
ROOT = ${join(folder, "repositories")}
[security]
INSTALL_LOCK = true
SECRET_KEY = ${secret()}
[oauth2]
JWT_SECRET = ${randomBytes(32).toString("base64url")}
[service]
DISABLE_REGISTRATION = true
[actions]
ENABLED = true
DEFAULT_ACTIONS_URL = self
[cron.update_checker]
ENABLED = false
[log]
MODE = console
LEVEL = Warn
`;
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((settle) => void server.listen(0, "127.0.0.1", settle));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((settle) => void server.close(() => settle()));
  return port;
}

async function waitForAnswer(url: string): Promise<void> {
  const endMs = performance.now() + START_MS_MAX;
  while (performance.now() < endMs) {
    const isUp = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return;
    await sleep(POLL_INTERVAL_MS);
  }
  throw new Error(`${url} did not answer within ${START_MS_MAX / 1_000} s.`);
}
