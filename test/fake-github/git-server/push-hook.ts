import { execFile } from "node:child_process";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { join } from "node:path";

import { isolatedGitEnvironment } from "./git-repository.ts";
import { DECLINED, findRule, hasNoObject, type PushOrder, renderRuleNotice, WORKFLOWS_FOLDER } from "./push-rules.ts";

/**
 * The git server's `proc-receive` hook (githooks(5)): git hands over every ref of a push and gets a verdict for each. What
 * is accepted falls through to git itself, which then compares and swaps the refs as on any server. A `pre-receive` hook
 * could only say "pre-receive hook declined"; this one answers in GitHub's words.
 */
export type PushHook = {
  /** The value of `core.hooksPath`. */
  readonly folder: string;
  /** The environment that ties the hook to this push. */
  environmentOf(order: PushOrder): Record<string, string>;
  close(): Promise<void>;
};

const OBJECT_NAMES = ["GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_QUARANTINE_PATH"] as const;

/**
 * The hook that git starts is a shell, which passes everything to this process: a Node process for each push would take
 * longer than the push. The text for its error stream comes as a file, once everything is decided.
 */
const SCRIPT = `#!/bin/bash
exec 3<> "/dev/tcp/127.0.0.1/$FAKE_GITHUB_PORT"
printf '%s\\n' "$FAKE_GITHUB_PUSH" "$PWD" ${OBJECT_NAMES.map((name) => `"$${name}"`).join(" ")} "$PWD/notice.$$" >&3
cat <&3 &
cat >&3
wait
if [ -e "notice.$$" ]; then cat "notice.$$" >&2; rm "notice.$$"; fi
`;

export async function startPushHook(root: string): Promise<PushHook> {
  const folder = join(root, ".hooks");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "proc-receive");
  writeFileSync(file, SCRIPT);
  chmodSync(file, 0o755);
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    judgePush(socket, isolatedGitEnvironment(root)).catch(() => socket.destroy());
  });
  await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
  const { port } = server.address() as AddressInfo;
  return {
    folder,
    environmentOf: (order) => ({ FAKE_GITHUB_PORT: String(port), FAKE_GITHUB_PUSH: JSON.stringify(order) }),
    close() {
      for (const socket of sockets) socket.destroy();
      return new Promise((settle) => server.close(() => settle()));
    },
  };
}

type Command = { readonly after: string; readonly ref: string };
type AskGit = (...args: readonly string[]) => Promise<readonly string[]>;

async function judgePush(socket: Socket, environment: Record<string, string>): Promise<void> {
  const input = createInput(socket);
  const order = JSON.parse(await input.readLine()) as PushOrder;
  const folder = await input.readLine();
  // The quarantine of the pushed objects; unset if the push only deletes.
  const objects: Record<string, string> = { GIT_DIR: folder };
  for (const name of OBJECT_NAMES) {
    const value = await input.readLine();
    if (value !== "") objects[name] = value;
  }
  const noticeFile = await input.readLine();
  const git = createAskGit(folder, { ...environment, ...objects });

  const capabilities = await input.readGroup();
  const isAtomic = capabilities.some((line) => line.includes("\0") && line.split("\0")[1]?.trim().split(" ").includes("atomic"));
  socket.write(packet(`version=1\0${isAtomic ? "atomic" : ""}`) + FLUSH);
  const commands = (await input.readGroup()).map((line): Command => {
    const [, after = "", ref = ""] = line.trim().split(" ");
    return { after, ref };
  });
  const moved = commands.filter(({ after }) => !hasNoObject(after));
  // One search covers all refs: it nearly always finds nothing.
  const isClean = order.workflows || moved.length === 0 || (await findNewWorkflow(moved, git)) === null;
  const verdicts: (Verdict | null)[] = [];
  for (const command of commands) verdicts.push(await refuse(command, { order, isClean, git }));
  const anyRefused = verdicts.some((verdict) => verdict !== null);
  const declined = verdicts.find((verdict) => verdict?.reason === DECLINED) ?? null;
  // Such a hook runs before all other checks.
  const notice = declined?.lines ?? verdicts.flatMap((verdict) => verdict?.lines ?? []);
  if (notice.length > 0) writeFileSync(noticeFile, `${notice.join("\n")}\n`);
  const answers = commands.map(({ ref }, index) => {
    // An atomic push fails as a whole if one ref is rejected.
    const reason = declined?.reason ?? verdicts[index]?.reason ?? (isAtomic && anyRefused ? "atomic push failure" : null);
    return reason === null ? packet(`ok ${ref}`) + packet("option fall-through") : packet(`ng ${ref} ${reason}`);
  });
  socket.end(answers.join("") + FLUSH);
}

/** Why a ref is rejected: the `remote:` lines, and the reason that the client shows in brackets. */
type Verdict = { readonly lines: readonly string[]; readonly reason: string };

async function refuse(
  command: Command,
  { git, isClean, order }: { readonly order: PushOrder; readonly isClean: boolean; readonly git: AskGit },
): Promise<Verdict | null> {
  const rule = findRule(order.rules, command.ref);
  if (rule !== null) return renderRuleNotice(rule, command.ref);
  if (isClean || hasNoObject(command.after)) return null;
  const file = await findNewWorkflow([command], git);
  if (file === null) return null;
  const [who, what] = order.kind === "app" ? ["a GitHub App", "`workflows` permission"] : ["a Personal Access Token", "`workflow` scope"];
  return { lines: [], reason: `refusing to allow ${who} to create or update workflow \`${file}\` without ${what}` };
}

/**
 * Returns a workflow file that a pushed commit creates or changes, unless a branch has the same file with the same content:
 * this documented exception lets a merge of the default branch pass.
 */
async function findNewWorkflow(commands: readonly Command[], git: AskGit): Promise<string | null> {
  const format = ["--reverse", "--full-history", "-m", "--format=", "--raw", "--no-abbrev", "--no-renames", "--diff-filter=d"];
  const changes = await git("log", ...format, ...commands.map(({ after }) => after), "--not", "--all", "--", WORKFLOWS_FOLDER);
  for (const change of changes) {
    const [about = "", path = ""] = change.split("\t");
    const blob = about.split(" ")[3];
    if (blob !== undefined && !(await isOnSomeBranch(path, blob, git))) return path;
  }
  return null;
}

async function isOnSomeBranch(path: string, blob: string, git: AskGit): Promise<boolean> {
  for (const tip of await git("for-each-ref", "--format=%(objectname)", "refs/heads/")) {
    const entries = await git("ls-tree", "-r", tip, "--", path);
    if (entries.some((entry) => entry.split(/[ \t]/)[2] === blob)) return true;
  }
  return false;
}

function createAskGit(folder: string, environment: Record<string, string>): AskGit {
  return (...args) =>
    new Promise((settle, fail) => {
      execFile("git", args, { cwd: folder, env: environment, encoding: "utf8" }, (error, stdout) =>
        error === null ? settle(stdout.split("\n").filter((line) => line !== "")) : fail(error),
      );
    });
}

const FLUSH = "0000";

/** gitprotocol-common(5), pkt-line. */
export function packet(text: string): string {
  return (Buffer.byteLength(text) + 4).toString(16).padStart(4, "0") + text;
}

function createInput(socket: Socket) {
  const chunks = socket.iterator({ destroyOnReturn: false });
  let rest = Buffer.alloc(0);
  const readBytes = async (count: number): Promise<Buffer> => {
    while (rest.length < count) {
      const { done, value } = (await chunks.next()) as IteratorResult<Buffer>;
      if (done === true) throw new Error("git ended in the middle of a word.");
      rest = Buffer.concat([rest, value]);
    }
    const bytes = rest.subarray(0, count);
    rest = rest.subarray(count);
    return bytes;
  };
  return {
    async readLine(): Promise<string> {
      let count = 1;
      for (;;) {
        const start = await readBytes(count);
        const end = start.indexOf("\n");
        rest = Buffer.concat([start.subarray(end + 1), rest]);
        if (end !== -1) return start.subarray(0, end).toString("utf8");
        count = Math.max(count + 1, rest.length);
      }
    },
    /** The packets up to the next flush packet. */
    async readGroup(): Promise<readonly string[]> {
      const lines: string[] = [];
      for (;;) {
        const length = Number.parseInt((await readBytes(4)).toString("latin1"), 16);
        if (!(length > 4)) return lines;
        lines.push((await readBytes(length - 4)).toString("utf8"));
      }
    },
  };
}
