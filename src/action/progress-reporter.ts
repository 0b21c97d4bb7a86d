import { redact } from "../core/policy/redact.ts";
import { oneLine } from "../core/text/text.ts";
import { UserError } from "../errors/user-error.ts";
import type { PullRequest } from "../ports/github.ts";
import { commentMarker, renderComment } from "../report/comment.ts";
import { renderPullBody, renderPullTitle } from "../report/pull-request.ts";
import type { ActionRun } from "./action-run.ts";
import type { BranchPullFinder } from "./branch-pull.ts";
import { type ProgressReporter, type RunResult, toRunView } from "./run-result.ts";
import type { RunSetup } from "./setup.ts";

type ReporterOptions = {
  readonly branchPull: BranchPullFinder;
  /** The heading of the task or the plan, for the pull request's title. */
  readonly heading: string;
  /** The event's issue or pull request. */
  readonly issue: number | null;
};

export function createProgressReporter(
  run: Pick<ActionRun, "clock" | "context" | "github" | "secrets" | "warn">,
  result: RunResult,
  { refTips, settings, target }: Pick<RunSetup, "refTips" | "settings" | "target">,
  { branchPull, heading, issue }: ReporterOptions,
): ProgressReporter {
  const { comments, pulls } = run.github;
  let pull: PullRequest | null = null;
  let isPullRefused = false;
  let commentId: number | null = null;
  let isCommentOff = settings.action.comment === "off";

  const warn = (error: unknown): void =>
    run.warn(error instanceof UserError ? `${error.message} ${error.remedy}` : oneLine(String(error), 300));
  const clean = (text: string): string => redact(text, run.secrets);
  const viewNow = () => toRunView(run, result, run.clock.nowMs());

  const updatePull = async (): Promise<void> => {
    if (!settings.commit || target.branch === target.base) return;
    const found = await branchPull.find();
    if (found.kind === "open") pull ??= found.pull;
    if (pull === null && branchPull.stopping(result.state) !== null) return;
    // GitHub opens no pull request for a branch without commits, nor for one that does not exist because its push was rejected.
    const hasWork = result.commitSha !== null || (refTips.branch !== null && (result.state?.chainIterations ?? 0) > 0);
    const view = viewNow();
    if (pull === null && settings.action.pullRequest && hasWork && !isPullRefused && view !== null) {
      const title = clean(renderPullTitle(view.track, heading));
      pull = await pulls.create({ branch: target.branch, base: target.base, title, body: clean(renderPullBody(view)) });
    }
    if (pull !== null) result.pull = { number: pull.number, url: pull.url };
  };

  const updateComment = async (): Promise<void> => {
    const issueNumber = settings.action.issueNumber ?? result.pull?.number ?? branchPull.stopping(result.state)?.number ?? issue;
    const view = viewNow();
    if (isCommentOff || issueNumber === null || view === null) return;
    const body = clean(renderComment(view));
    if (settings.action.comment === "sticky") commentId ??= (await comments.findOwn(issueNumber, commentMarker(view.track)))?.id ?? null;
    const updated = commentId === null ? null : await comments.update(commentId, body);
    const posted = updated ?? (await comments.create(issueNumber, body));
    commentId = posted.id;
    result.commentUrl = posted.url;
  };

  return {
    async update({ final }) {
      try {
        await updatePull();
      } catch (error) {
        // A refusal lasts for the whole run, so it is not retried after each iteration.
        isPullRefused = error instanceof UserError && error.code === "PULL_REQUEST_REFUSED";
        warn(error);
      }
      try {
        await updateComment();
      } catch (error) {
        isCommentOff = true;
        warn(error);
      }
      if (!final || result.ending.reason !== "completed" || pull === null || !pull.isDraft) return;
      try {
        await pulls.markReady(pull);
      } catch (error) {
        warn(error);
      }
    },
  };
}
