import type { Comments, PullRequest, Pulls } from "../ports/github.ts";
import type { Settings } from "../config/settings.ts";
import { oneLine } from "../core/text/text.ts";
import { UserError } from "../errors/user-error.ts";
import { commentMarker, renderComment } from "../report/comment.ts";
import { renderPullBody, renderPullTitle } from "../report/pull-request.ts";
import { type RunResult, toRunView } from "./run-result.ts";

/** The pull request and the comment of a run. Nothing here throws: what cannot be said there is said in the summary. */
export type ProgressReporter = {
  /** Finds or opens the pull request, and brings the comment up to date. `final`: the run has nothing more to tell. */
  update(options: { readonly final: boolean }): Promise<void>;
};

export type ProgressReporterOptions = {
  readonly runResult: RunResult;
  readonly settings: Settings;
  readonly pulls: Pulls;
  readonly comments: Comments;
  /** The first heading of the task or the plan, for the pull request's title. */
  readonly heading: string;
  /** The pull request or issue that the event is about. */
  readonly issue: number | null;
  /** An earlier run has landed the work branch. */
  readonly hasBranch: boolean;
  /** What leaves the machine has no secret in it. */
  readonly redact: (text: string) => string;
  readonly nowMs: () => number;
  /** For the log and the summary. */
  readonly warn: (text: string) => void;
};

export function createProgressReporter(options: ProgressReporterOptions): ProgressReporter {
  let pull: PullRequest | null = null;
  let isLooked = false;
  let isPullRefused = false;
  let commentId: number | null = null;
  let isSilent = options.settings.action.comment === "off";

  const note = (error: unknown): void => {
    options.warn(error instanceof UserError ? `${error.message} ${error.remedy}` : oneLine(String(error), 300));
  };

  const findPull = async (): Promise<void> => {
    const { runResult, settings } = options;
    const { runTarget } = runResult;
    if (runTarget === null || !settings.commit || runTarget.branch === runTarget.base) return;
    if (!isLooked) pull = await options.pulls.findOpen(runTarget.branch);
    isLooked = true;
    // Before the first commit there is nothing to ask anybody to pull, nor where the server did not take it.
    const hasWork = runResult.commitSha !== null || (options.hasBranch && (runResult.state?.chainIterations ?? 0) > 0);
    if (pull === null && settings.action.pullRequest && hasWork && !isPullRefused) {
      const view = toRunView(runResult, options.nowMs());
      if (view === null) return;
      const [title, body] = [renderPullTitle(view.track, options.heading), renderPullBody(view)].map(options.redact);
      pull = await options.pulls.create({ branch: runTarget.branch, base: runTarget.base, title: title ?? "", body: body ?? "" });
    }
    if (pull !== null) runResult.pull = { number: pull.number, url: pull.url };
  };

  const comment = async (): Promise<void> => {
    const { runResult, settings } = options;
    const place = settings.action.issueNumber ?? runResult.pull?.number ?? options.issue;
    const view = toRunView(runResult, options.nowMs());
    if (isSilent || place === null || view === null) return;
    const body = options.redact(renderComment(view));
    const isSticky = settings.action.comment === "sticky";
    commentId ??= isSticky ? ((await options.comments.findOwn(place, commentMarker(view.track)))?.id ?? null) : null;
    const posted =
      (commentId === null ? null : await options.comments.update(commentId, body)) ?? (await options.comments.create(place, body));
    commentId = posted.id;
    runResult.commentUrl = posted.url;
  };

  return {
    async update({ final }) {
      try {
        await findPull();
      } catch (error) {
        // Asked again after each iteration, GitHub would only say the same; before the first commit it will not.
        isPullRefused = error instanceof UserError && error.code === "PULL_REQUEST_REFUSED";
        note(error);
      }
      try {
        await comment();
      } catch (error) {
        isSilent = true;
        note(error);
      }
      const { ending } = options.runResult;
      if (!final || ending.reason !== "completed" || pull === null || !pull.isDraft) return;
      try {
        await options.pulls.markReady(pull);
      } catch (error) {
        note(error);
      }
    },
  };
}
