import { redact } from "../core/policy/redact.ts";
import { oneLine } from "../core/text/text.ts";
import { UserError } from "../errors/user-error.ts";
import type { PullRequest } from "../ports/github.ts";
import { commentMarker, renderComment } from "../report/comment.ts";
import { renderPullBody, renderPullTitle } from "../report/pull-request.ts";
import type { ActionRun } from "./action-run.ts";
import type { BranchPullFinder } from "./branch-pull.ts";
import { type ProgressReporter, type RunResult, toRunView } from "./run-result.ts";
import type { RunTarget } from "./run-target.ts";
import type { RunSetup } from "./setup.ts";

type ReporterOptions = {
  readonly branchPull: BranchPullFinder;
  /** The heading of the task or the plan, for the pull request's title. */
  readonly heading: string;
  /** The comment that this run posted before; null if it has not. */
  readonly commentId?: number | null;
};

type ReporterRun = Pick<ActionRun, "clock" | "context" | "github" | "inputs" | "output" | "secrets" | "warn">;

/** Without a setup, the run's settings are not known: then only an existing comment is updated. */
export function createProgressReporter(
  run: ReporterRun,
  result: RunResult,
  target: Pick<RunTarget, "base" | "branch">,
  { branchPull, commentId: postedId = null, heading }: ReporterOptions,
): ProgressReporter {
  const { comments, pulls } = run.github;
  let pull: PullRequest | null = null;
  let isPullRefused = false;
  let commentId = postedId;
  let isCommentOff = false;

  const warn = (error: unknown): void =>
    run.warn(error instanceof UserError ? `${error.message} ${error.remedy}` : oneLine(String(error), 300));
  const clean = (text: string): string => redact(text, run.secrets);
  const viewNow = () => toRunView(run, result, run.clock.nowMs());

  const updatePull = async ({ refTips, settings }: RunSetup): Promise<void> => {
    if (!settings.commit || target.branch === target.base) return;
    const found = await branchPull.find();
    if (found.kind === "open") pull ??= found.pull;
    if (pull === null && branchPull.stopping(result.state) !== null) return;
    // GitHub opens no pull request for a branch without commits, nor for one that does not exist because its push was rejected.
    const hasWork = result.commitSha !== null || (refTips.branch !== null && (result.state?.chainIterations ?? 0) > 0);
    const view = viewNow();
    if (pull === null && settings.action.pullRequest && hasWork && !isPullRefused && view !== null) {
      const title = clean(renderPullTitle(view.track, heading));
      pull = await pulls.create({ branch: target.branch, base: target.base, title, body: clean(renderPullBody(view, settings.spec)) });
    }
    if (pull === null) return;
    result.pull = { number: pull.number, url: pull.url };
    if (result.ending.reason === "completed" && pull.isDraft) await pulls.markReady(pull);
  };

  const findIssue = async (): Promise<number | null> => {
    const given = run.inputs.issue_number ?? 0;
    if (given > 0) return given;
    const found = result.pull === null ? await branchPull.find().catch(() => null) : null;
    const open = found?.kind === "open" ? found.pull.number : null;
    return result.pull?.number ?? open ?? branchPull.stopping(result.state)?.number ?? result.issue;
  };

  const updateComment = async (): Promise<void> => {
    const mode = result.setup?.settings.action.comment ?? run.inputs.comment ?? "sticky";
    const view = viewNow();
    if (isCommentOff || mode === "off" || view === null) return;
    const issue = await findIssue();
    if (issue === null) return;
    const body = clean(renderComment(view));
    if (mode === "sticky") commentId ??= (await comments.findOwn(issue, commentMarker(view.track)))?.id ?? null;
    if (commentId === null && result.setup === null) return;
    const updated = commentId === null ? null : await comments.update(commentId, body);
    const posted = updated ?? (await comments.create(issue, body));
    if (commentId !== posted.id) await run.output.saveState("comment", String(posted.id));
    commentId = posted.id;
    result.commentUrl = posted.url;
  };

  return {
    async updatePull() {
      try {
        if (result.setup !== null) await updatePull(result.setup);
      } catch (error) {
        // A refusal lasts for the whole run, so it is not retried after each iteration.
        isPullRefused = error instanceof UserError && error.code === "PULL_REQUEST_REFUSED";
        warn(error);
      }
    },
    async updateComment() {
      try {
        await updateComment();
      } catch (error) {
        isCommentOff = true;
        warn(error);
      }
    },
  };
}
