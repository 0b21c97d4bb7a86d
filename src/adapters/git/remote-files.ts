import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { oneLine } from "../../core/text/text.ts";
import { userError } from "../../errors/user-error.ts";
import { makeTemporaryFolder } from "../process/environment.ts";
import { createGit, type Git, runGit } from "./exec.ts";
import { createGitLimits } from "./git-limits.ts";
import { initRepository } from "./init-repository.ts";
import { createObjectReader } from "./objects.ts";
import { firstError } from "./push-result.ts";

export type RemoteFilesRequest = {
  readonly workspace: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The name of a git remote of the workspace, or a URL. */
  readonly remote: string;
  /** In full: `refs/codex-self-iter/state/main`. */
  readonly ref: string;
  /** Of this many bytes at most; a larger file is left out. */
  readonly files: Readonly<Record<string, number>>;
  readonly limitMs?: number;
};

/** A person waits for the answer. */
const LIMIT_MS = 60_000;
const FETCHED = "refs/fetched";
const REASON_CHARS_MAX = 300;
/** Transports that start no program but git's own and ssh: `ext::` runs any (gitremote-helpers(7)). */
const TRANSPORTS = ["https", "http", "ssh", "git", "file"].flatMap((name) => ["-c", `protocol.${name}.allow=always`]);
/** The variables that name a repository (`git rev-parse --local-env-vars`). */
const OF_A_REPOSITORY =
  /^GIT_(?:DIR|WORK_TREE|INDEX_FILE|COMMON_DIR|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|PREFIX|SHALLOW_FILE|GRAFT_FILE|CONFIG|NAMESPACE)$/;

/**
 * Reads files of a ref on a server by a shallow fetch into a temporary repository, with git's own credentials of the user. The user's
 * repository is not touched. Returns null if the server does not have the ref. Throws REMOTE_UNKNOWN, REMOTE_UNREACHABLE, GIT_FAILED.
 */
export async function readRemoteFiles(request: RemoteFilesRequest): Promise<ReadonlyMap<string, string> | null> {
  return await withServer(request, async ({ ask, git, url }) => {
    const depth = ["--quiet", "--no-tags", "--no-write-fetch-head", "--depth=1"];
    const fetched = await ask(["fetch", ...depth, "--end-of-options", url, `+${request.ref}:${FETCHED}`]);
    if (fetched.exitCode !== 0) {
      if (/couldn't find remote ref/i.test(fetched.stderr)) return null;
      throw unreachable(request, fetched.stderr);
    }
    const objects = createObjectReader(git);
    try {
      const found = new Map<string, string>();
      for (const [name, bytesMax] of Object.entries(request.files)) {
        const bytes = (await objects.read(`${FETCHED}:${name}`, bytesMax))?.bytes ?? null;
        if (bytes !== null) found.set(name, bytes.toString("utf8"));
      }
      return found;
    } finally {
      objects.close();
    }
  });
}

/** Returns the names of the refs on the server that begin so. Throws REMOTE_UNKNOWN, REMOTE_UNREACHABLE. */
export async function listRemoteRefs(request: ServerRequest, prefix: string): Promise<readonly string[]> {
  return await withServer(request, async ({ ask, url }) => {
    const listed = await ask(["ls-remote", "--quiet", "--end-of-options", url, `${prefix}*`]);
    if (listed.exitCode !== 0) throw unreachable(request, listed.stderr);
    return Array.from(listed.stdout.matchAll(/^[0-9a-f]{40,64}\t(\S+)$/gm), ([, ref = ""]) => ref).filter((ref) => ref.startsWith(prefix));
  });
}

/** `git` works in the temporary repository. */
type Server = { readonly url: string; readonly git: Git; readonly ask: (args: readonly string[]) => ReturnType<typeof runGit> };
type ServerRequest = Omit<RemoteFilesRequest, "ref" | "files">;

async function withServer<Result>(request: ServerRequest, use: (server: Server) => Promise<Result>): Promise<Result> {
  const { environment, limitMs = LIMIT_MS, workspace } = request;
  const plain = createGit(workspace, environment, createGitLimits({ limitMs }));
  const url = await findUrl(plain, request);
  const folder = makeTemporaryFolder(tmpdir(), "codex-self-iter-remote-");
  try {
    initRepository(folder, {});
    const git: Git = { ...plain, environment: { ...userEnvironment(environment), ...plain.environment, GIT_DIR: folder } };
    return await use({ url, git, ask: (args) => runGit(git, { args: ["-c", "protocol.allow=never", ...TRANSPORTS, ...args] }) });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A credential helper, ssh and a proxy need their own variables; the user calls this as they would call `git fetch`. */
function userEnvironment(environment: RemoteFilesRequest["environment"]): Readonly<Record<string, string>> {
  const entries = Object.entries(environment).filter(([name]) => !OF_A_REPOSITORY.test(name));
  return Object.fromEntries(entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])));
}

/** A name has neither a slash nor a colon; a URL and a path have one. */
async function findUrl(git: Git, { remote, workspace }: ServerRequest): Promise<string> {
  if (/[/:\\]/.test(remote)) return remote;
  const named = await runGit(git, { args: ["remote", "get-url", "--", remote] });
  if (named.exitCode === 0) return named.stdout.trim();
  const others = await runGit(git, { args: ["remote"] });
  const remotes = others.exitCode === 0 ? others.stdout.split("\n").filter((name) => name !== "") : [];
  throw userError("REMOTE_UNKNOWN", {
    remote: oneLine(remote, 100),
    workspace,
    others: remotes.map((name) => oneLine(name, 100)).join(", "),
  });
}

function unreachable({ remote }: ServerRequest, stderr: string): Error {
  const reason = oneLine(withoutCredentials(firstError(stderr)), REASON_CHARS_MAX) || "git gave no reason";
  return userError("REMOTE_UNREACHABLE", { remote: oneLine(withoutCredentials(remote), 200), reason });
}

/** Removes user names and passwords of URLs; the user name of ssh is no secret, and part of the address. */
export function withoutCredentials(text: string): string {
  return text.replace(/([a-z+]{0,16}:\/\/)([^\s/@]+)@/gi, (_, scheme: string, user: string) =>
    /ssh/i.test(scheme) ? `${scheme}${user.split(":")[0]}@` : scheme,
  );
}
