import type { NetworkCall } from "../../fake-github/network.ts";

/** The run that makes the call: the first one of a chain, a later one, the last one, or one started by a comment on a pull request. */
export type Scenario = "first" | "next" | "last" | "comment";

export type Row = {
  readonly id: string;
  /** The purpose of the call, for the page. */
  readonly title: string;
  /** The platform's name of the call. */
  readonly name: string;
  readonly scenario: Scenario;
  readonly matches: (call: NetworkCall) => boolean;
  /** The first and the last of the run's matching calls that fail, from 1. Default: all. */
  readonly from?: number;
  readonly to?: number;
};

const NEXT_RUN = /\/loop\.yml\/dispatches$/;
const CI = /\/ci\.yml\/dispatches$/;

const api = (name: string, path = /./) => ({
  name: name.replace("/", ": "),
  matches: (call: NetworkCall) => call.part === "api" && call.name === name && path.test(call.path),
});
const git = (name: string) => ({ name: `git: ${name}`, matches: (call: NetworkCall) => call.part === "git" && call.name === name });
const cache = (name: string) => ({ name: `cache: ${name}`, matches: (call: NetworkCall) => call.part === "cache" && call.name === name });

/** Every call that a run makes, roughly in order. */
export const ROWS: readonly Row[] = [
  {
    id: "permission",
    title: "check the commenter's permission",
    scenario: "comment",
    ...api("repos/get-collaborator-permission-level"),
  },
  { id: "read-pull", title: "read the pull request's branch", scenario: "comment", ...api("pulls/get") },
  { id: "fetch-hello", title: "fetch: connect", scenario: "first", ...git("GET git-upload-pack") },
  { id: "fetch-refs", title: "fetch: list the refs", scenario: "first", ...git("ls-refs") },
  { id: "fetch-pack", title: "fetch: receive the commits", scenario: "first", ...git("fetch") },
  { id: "find-entry", title: "restore: find an entry", scenario: "next", ...cache("GetCacheEntryDownloadURL") },
  { id: "download", title: "restore: download the archive", scenario: "next", ...cache("Download") },
  { id: "may-push", title: "check push permission before the first iteration", scenario: "first", to: 1, ...git("GET git-receive-pack") },
  {
    id: "may-dispatch",
    title: "check dispatch permission",
    scenario: "first",
    to: 1,
    ...api("actions/create-workflow-dispatch", NEXT_RUN),
  },
  { id: "may-open-pull", title: "check pull request permission", scenario: "first", to: 1, ...api("pulls/create") },
  { id: "read-rules", title: "read the rules of the work branch", scenario: "first", ...api("repos/get-branch-rules") },
  { id: "push-hello", title: "push: list the refs", scenario: "first", from: 2, ...git("GET git-receive-pack") },
  { id: "push-pack", title: "push: send the work and the state", scenario: "first", ...git("POST git-receive-pack") },
  { id: "find-pull", title: "find the pull request", scenario: "first", ...api("pulls/list") },
  { id: "open-pull", title: "open the pull request", scenario: "first", from: 2, ...api("pulls/create") },
  { id: "find-comment", title: "find the comment", scenario: "first", ...api("issues/list-comments") },
  { id: "post-comment", title: "post the comment", scenario: "first", ...api("issues/create-comment") },
  { id: "edit-comment", title: "update the comment", scenario: "next", ...api("issues/update-comment") },
  { id: "who-am-i", title: "read the token's user", scenario: "comment", ...api("graphql/viewer") },
  { id: "mark-ready", title: "mark the pull request as ready", scenario: "last", ...api("graphql/markPullRequestReadyForReview") },
  { id: "reserve", title: "save: reserve an entry", scenario: "first", ...cache("CreateCacheEntry") },
  { id: "upload", title: "save: upload the archive", scenario: "first", ...cache("Upload") },
  { id: "finish-entry", title: "save: finalize the entry", scenario: "first", ...cache("FinalizeCacheEntryUpload") },
  { id: "delete-entry", title: "delete the replaced entry", scenario: "next", ...api("actions/delete-actions-cache-by-key") },
  { id: "checks", title: "start the CI workflow", scenario: "first", ...api("actions/create-workflow-dispatch", CI) },
  {
    id: "other-runs",
    title: "look for another run of the chain",
    scenario: "first",
    ...api("actions/list-workflow-runs", /\/loop\.yml\//),
  },
  { id: "next-run", title: "start the next run", scenario: "first", from: 2, ...api("actions/create-workflow-dispatch", NEXT_RUN) },
];
