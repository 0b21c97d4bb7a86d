import type { PreparedCommit } from "../../ports/git.ts";
import { runGit, type Git } from "./exec.ts";
import { createObjectWriter } from "./object-writer.ts";
import { createGitService } from "./git-service.ts";

const OWN_NAME = "codex-self-iter";
const OWN_EMAIL = "codex-self-iter@users.noreply.github.com";

export type CommitParts = { readonly tree: string; readonly parent: string | null; readonly message: string };

/** Makes commit objects, and moves nothing. Throws GIT_FAILED. */
export type CommitWriter = { write(parts: CommitParts): Promise<string> };

/** Writes each commit as an object of its own text. `folder` holds the text on its way. */
export function createCommitWriter(context: Git, folder: () => string): CommitWriter {
  const write = createObjectWriter(context, folder, "commit");
  let identities: Promise<Identities> | null = null;
  return {
    async write({ tree, parent, message }) {
      identities ??= readIdentities(context);
      const { author, committer } = await identities;
      const when = gitTime(new Date());
      const parents = parent === null ? "" : `parent ${parent}\n`;
      const text = `tree ${tree}\n${parents}author ${author} ${when}\ncommitter ${committer} ${when}\n\n${message}`;
      const [sha = ""] = await write([text]);
      return sha;
    },
  };
}

type Identities = { readonly author: string; readonly committer: string };

/** The user's own name and address where they are configured; ours where nobody's are. */
async function readIdentities(context: Git): Promise<Identities> {
  const [author, committer] = await Promise.all([readIdentity(context, "GIT_AUTHOR_IDENT"), readIdentity(context, "GIT_COMMITTER_IDENT")]);
  const own = `${OWN_NAME} <${OWN_EMAIL}>`;
  return { author: author ?? own, committer: committer ?? own };
}

/** `null` where git would have to guess one from the machine. */
async function readIdentity(context: Git, name: string): Promise<string | null> {
  const result = await runGit(context, { args: ["-c", "user.useConfigOnly=true", "var", name] });
  return result.exitCode === 0 ? (/^(.*>) \d+ [+-]\d{4}$/.exec(result.stdout.trimEnd())?.[1] ?? null) : null;
}

/** Seconds and zone as a commit has them. */
function gitTime(now: Date): string {
  const offset = -now.getTimezoneOffset();
  const size = Math.abs(offset);
  const zone = `${offset < 0 ? "-" : "+"}${String(Math.floor(size / 60)).padStart(2, "0")}${String(size % 60).padStart(2, "0")}`;
  return `${Math.floor(now.getTime() / 1000)} ${zone}`;
}

const OBJECT_NAME = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** Moves a branch from where it must be to a prepared commit. Gives what git said where that did not happen, else `null`. */
export type RefMover = { move(commit: PreparedCommit): Promise<string | null> };

/** One `git update-ref` that stays; its transactions need git 2.27, and an older git gets a process for each move. */
export function createRefMover(context: Git): RefMover {
  const reason = ["-m", `${OWN_NAME}: an iteration landed`];
  const service = createGitService(context, "update-ref", ...reason, "--stdin");
  return {
    async move({ ref, sha, parent }) {
      // What comes from a file must not speak to the service.
      if (!OBJECT_NAME.test(sha) || !OBJECT_NAME.test(parent ?? sha) || /\s/.test(ref)) return "the saved commit is not one";
      const old = parent ?? "0".repeat(sha.length);
      const option = ref === "HEAD" ? "option no-deref\n" : "";
      const begun = await service.ask(`start\n${option}update ${ref} ${sha} ${old}\ncommit\n`);
      if (begun === "start: ok" && (await service.ask("")) === "commit: ok") return null;
      // An older git; or the service has ended and says nothing of why, where a process of its own does.
      const place = ref === "HEAD" ? ["--no-deref", "HEAD"] : [ref];
      const result = await runGit(context, { args: ["update-ref", ...reason, ...place, sha, old] });
      return result.exitCode === 0 ? null : result.stderr;
    },
  };
}
