import type { PreparedCommit } from "../../ports/git.ts";
import { FIXED_CONFIG, type Git, runGit } from "./exec.ts";
import { type GitObject, SHA, writeObject } from "./objects.ts";
import { createResidentProcess } from "./resident-process.ts";

const OWN_NAME = "codex-self-iter";
const OWN_EMAIL = "codex-self-iter@users.noreply.github.com";

/** The account of the job's token on GitHub. */
export const BOT = { name: "github-actions[bot]", email: "41898282+github-actions[bot]@users.noreply.github.com" };

/** Writes commit objects, and moves no ref. Throws GIT_FAILED. */
export type CommitWriter = {
  write(parts: { readonly tree: string; readonly parent: string | null; readonly message: string }): Promise<string>;
};

export function createCommitWriter(git: Git, objectsDir: string): CommitWriter {
  let identities: ReturnType<typeof readIdentities> | null = null;
  return {
    async write({ tree, parent, message }) {
      identities ??= readIdentities(git);
      const { author, committer } = await identities;
      const time = gitTime(new Date());
      const parents = parent === null ? "" : `parent ${parent}\n`;
      const body = `${message.replaceAll("\0", "").trimEnd()}\n`;
      const text = `tree ${tree}\n${parents}author ${author} ${time}\ncommitter ${committer} ${time}\n\n${body}`;
      return writeObject(objectsDir, "commit", text, tree.length === 64 ? "sha256" : "sha1");
    },
  };
}

/** Returns the parents that a commit object names, whether or not its history is cut off there. */
export function parentsOf(commit: GitObject): readonly string[] {
  const header = commit.bytes?.toString("utf8").split("\n\n", 1)[0] ?? "";
  return Array.from(header.matchAll(/^parent ([0-9a-f]+)$/gm), (match) => match[1] ?? "");
}

/** The user's name and address, or ours if none are configured. */
async function readIdentities(git: Git) {
  const [author, committer] = await Promise.all([readIdentity(git, "GIT_AUTHOR_IDENT"), readIdentity(git, "GIT_COMMITTER_IDENT")]);
  const own = `${OWN_NAME} <${OWN_EMAIL}>`;
  return { author: author ?? own, committer: committer ?? own };
}

/** The addresses of the action's commits: the workflow's environment may name others. */
export function readAddresses({ GIT_AUTHOR_EMAIL, GIT_COMMITTER_EMAIL }: Readonly<Record<string, string | undefined>>) {
  return { authorEmail: GIT_AUTHOR_EMAIL ?? BOT.email, committerEmail: GIT_COMMITTER_EMAIL ?? BOT.email };
}

/** Returns null if git would guess the identity from the machine's name (`user.useConfigOnly` in git-config(1)). */
export async function readIdentity(git: Git, name: string): Promise<string | null> {
  const result = await runGit(git, { args: ["-c", "user.useConfigOnly=true", "var", name] });
  return result.exitCode === 0 ? (/^(.*>) \d+ [+-]\d{4}$/.exec(result.stdout.trimEnd())?.[1] ?? null) : null;
}

/** The raw date format of git: seconds since the epoch and the time zone ("DATE FORMATS" in git-commit(1)). */
function gitTime(now: Date): string {
  const offset = -now.getTimezoneOffset();
  const size = Math.abs(offset);
  const zone = `${offset < 0 ? "-" : "+"}${String(Math.floor(size / 60)).padStart(2, "0")}${String(size % 60).padStart(2, "0")}`;
  return `${Math.floor(now.getTime() / 1000)} ${zone}`;
}

/** Moves a branch from where it must be to a prepared commit. Returns git's message if that fails, else null. */
export type RefUpdater = { update(commit: PreparedCommit): Promise<string | null> };

/** Through a resident `git update-ref`; its transactions need git 2.27. */
export function createRefUpdater(git: Git): RefUpdater {
  const command = ["update-ref", "-m", `${OWN_NAME}: commit an iteration`];
  const resident = createResidentProcess({ ...git, args: [...FIXED_CONFIG, ...command, "--stdin"], command: "update-ref" });
  return {
    async update({ ref, sha, parent }) {
      // They come from a file that others can write, and must not inject commands.
      if (!SHA.test(sha) || !SHA.test(parent ?? sha) || /\s/.test(ref)) return "The saved commit is not valid.";
      const old = parent ?? "0".repeat(sha.length);
      const option = ref === "HEAD" ? "option no-deref\n" : "";
      const input = `start\n${option}update ${ref} ${sha} ${old}\ncommit\n`;
      const answer = await resident.ask(input, async ({ line }) => [await line(), await line()].join(", "));
      if (answer === "start: ok, commit: ok") return null;
      // An older git, or a failure, of which only a process of its own gives the reason.
      const result = await runGit(git, { args: [...command, ...(ref === "HEAD" ? ["--no-deref"] : []), ref, sha, old] });
      return result.exitCode === 0 ? null : result.stderr;
    },
  };
}
