import type { WireCall } from "../../fake-github/wire.ts";

/** Which run a call belongs to: a chain's first, one that goes on, its last, and one that a comment on a pull request starts. */
export type Scenario = "first" | "again" | "last" | "talk";

export type Row = {
  readonly id: string;
  /** For people: what the call is for. */
  readonly title: string;
  /** As the platform names it. */
  readonly name: string;
  readonly scenario: Scenario;
  readonly matches: (call: WireCall) => boolean;
  /** Of the calls that match in one run, the first and the last that are hit; all unless given. */
  readonly from?: number;
  readonly to?: number;
};

const NEXT = /\/loop\.yml\/dispatches$/;
const CHECKS = /\/ci\.yml\/dispatches$/;

const api = (name: string, path = /./) => ({
  name: name.replace("/", ": "),
  matches: (call: WireCall) => call.part === "api" && call.name === name && path.test(call.path),
});
const git = (name: string) => ({ name: `git: ${name}`, matches: (call: WireCall) => call.part === "git" && call.name === name });
const cache = (name: string) => ({ name: `cache: ${name}`, matches: (call: WireCall) => call.part === "cache" && call.name === name });

/** Every call that a run makes, in about the order in which it makes them. */
export const ROWS: readonly Row[] = [
  {
    id: "permission",
    title: "may the author of the comment write here?",
    scenario: "talk",
    ...api("repos/get-collaborator-permission-level"),
  },
  { id: "read-pull", title: "which branch does the pull request have?", scenario: "talk", ...api("pulls/get") },
  { id: "fetch-hello", title: "fetch: the first word", scenario: "first", ...git("GET git-upload-pack") },
  { id: "fetch-refs", title: "fetch: where the branches stand", scenario: "first", ...git("ls-refs") },
  { id: "fetch-pack", title: "fetch: the commits", scenario: "first", ...git("fetch") },
  { id: "find-entry", title: "restore: which entry is there?", scenario: "again", ...cache("GetCacheEntryDownloadURL") },
  { id: "download", title: "restore: the archive", scenario: "again", ...cache("Download") },
  { id: "may-push", title: "may the token push? (before the first iteration)", scenario: "first", to: 1, ...git("GET git-receive-pack") },
  { id: "push-hello", title: "push: where the branches stand", scenario: "first", from: 2, ...git("GET git-receive-pack") },
  { id: "push-pack", title: "push: the work and the state", scenario: "first", ...git("POST git-receive-pack") },
  { id: "find-pull", title: "is there a pull request?", scenario: "first", ...api("pulls/list") },
  { id: "open-pull", title: "open the pull request", scenario: "first", ...api("pulls/create") },
  { id: "find-comment", title: "is there a comment of ours?", scenario: "first", ...api("issues/list-comments") },
  { id: "post-comment", title: "post the comment", scenario: "first", ...api("issues/create-comment") },
  { id: "edit-comment", title: "bring the comment up to date", scenario: "again", ...api("issues/update-comment") },
  { id: "who-am-i", title: "whose comment is it?", scenario: "talk", ...api("graphql/viewer") },
  { id: "mark-ready", title: "take the pull request out of draft", scenario: "last", ...api("graphql/markPullRequestReadyForReview") },
  { id: "reserve", title: "save: a new entry", scenario: "first", ...cache("CreateCacheEntry") },
  { id: "upload", title: "save: the archive", scenario: "first", ...cache("Upload") },
  { id: "finish-entry", title: "save: the entry is whole", scenario: "first", ...cache("FinalizeCacheEntryUpload") },
  { id: "list-entries", title: "which old entries are there?", scenario: "first", ...api("actions/get-actions-cache-list") },
  { id: "delete-entry", title: "delete an old entry", scenario: "again", ...api("actions/delete-actions-cache-by-id") },
  { id: "checks", title: "start the workflow that tests the work", scenario: "first", ...api("actions/create-workflow-dispatch", CHECKS) },
  { id: "other-runs", title: "does another run go on already?", scenario: "first", ...api("actions/list-workflow-runs", /\/loop\.yml\//) },
  { id: "next-run", title: "start the next run", scenario: "first", ...api("actions/create-workflow-dispatch", NEXT) },
];
