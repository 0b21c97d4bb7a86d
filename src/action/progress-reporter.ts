import { redact } from "../core/policy/redact.ts";
import { oneLine } from "../core/text/text.ts";
import { UserError } from "../errors/user-error.ts";
import type { PostedComment, PullRequest } from "../ports/github.ts";
import { commentMarker, renderComment } from "../report/comment.ts";
import { renderPlanSection, renderPullBody, renderPullTitle, replacePlanSection } from "../report/pull-request.ts";
import { iterationsOfRun } from "../report/run-view.ts";
import type { ActionRun } from "./action-run.ts";
import type { BranchPullFinder } from "./branch-pull.ts";
import { readControls } from "./controls.ts";
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

type ReporterRun = Pick<ActionRun, "clock" | "context" | "env" | "github" | "inputs" | "output" | "secrets" | "warn">;

/** What is fixed in a run. Without a setup, the run's settings are not known: then only an existing comment is updated. */
type Reporting = ReporterOptions & {
  readonly run: ReporterRun;
  readonly result: RunResult;
  readonly target: Pick<RunTarget, "base" | "branch" | "track">;
};

export function createProgressReporter(
  run: ReporterRun,
  result: RunResult,
  target: Reporting["target"],
  options: ReporterOptions,
): ProgressReporter {
  const reporting: Reporting = { ...options, run, result, target };
  let pull: PullRequest | null = null;
  let isPullRefused = false;
  let commentId = options.commentId ?? null;
  let isCommentOff = false;
  /** Whether a place for the comment was found. */
  let search = Promise.resolve(true);
  let starting: Promise<void> = Promise.resolve();
  const post = async (): Promise<void> => {
    if (result.setup !== null) result.controls ??= await readControls(run, result.setup);
    const posted = isCommentOff ? null : await writeComment(reporting, commentId);
    if (posted === null) return;
    if (commentId !== posted.id) await run.output.saveState("comment", String(posted.id));
    commentId = posted.id;
    result.commentUrl = posted.url;
  };
  const warn = (error: unknown): void =>
    run.warn(error instanceof UserError ? `${error.message} ${error.remedy}` : oneLine(String(error), 300));
  return {
    async updatePull() {
      try {
        if (result.setup === null) return;
        pull ??= await openPull(reporting, result.setup, !isPullRefused);
        if (pull === null) return;
        result.pull = { number: pull.number, url: pull.url };
        if (result.ending.reason === "completed" && pull.isDraft) await run.github.pulls.markReady(pull);
      } catch (error) {
        // A refusal lasts for the whole run, so it is not retried after each iteration.
        isPullRefused = error instanceof UserError && error.code === "PULL_REQUEST_REFUSED";
        warn(error);
      }
    },
    async findComment() {
      // It is repeated, and its failure reported, when the comment is written.
      search = hasPlace(reporting).catch(() => false);
      await search;
    },
    announceStart() {
      // The write after the iteration is tried anyway, and reports what is wrong. A server that does not answer is spared until then.
      starting = search.then((isFound) => (isFound ? post() : undefined)).catch(() => {});
    },
    async updateComment() {
      await starting;
      try {
        await search;
        await post();
      } catch (error) {
        isCommentOff = true;
        warn(error);
      }
    },
    async updatePlan() {
      try {
        await updatePlanSection(reporting);
      } catch (error) {
        warn(error);
      }
    },
    async writePage() {
      try {
        result.reportPath = await (await import("./write-report.ts")).writeReport(run, result);
      } catch (error) {
        warn(error);
      }
    },
  };
}

/** Finds the work branch's pull request, or creates it once there is work to show. */
async function openPull(reporting: Reporting, { refTips, settings }: RunSetup, mayCreate: boolean): Promise<PullRequest | null> {
  const { branchPull, heading, result, run, target } = reporting;
  if (!settings.commit || target.branch === target.base) return null;
  const found = await branchPull.find();
  if (found.kind === "open") return found.pull;
  if (branchPull.stopping(result.state) !== null) return null;
  // GitHub opens no pull request for a branch without commits, nor for one that does not exist because its push was rejected.
  const hasWork = result.commitSha !== null || (refTips.branch !== null && (result.state?.chainIterations ?? 0) > 0);
  const view = toRunView(run, result, run.clock.nowMs());
  if (!settings.action.pullRequest || !hasWork || !mayCreate || view === null) return null;
  const title = redact(renderPullTitle(view, heading), run.secrets);
  const body = redact(renderPullBody(view, settings.spec, heading), run.secrets);
  return await run.github.pulls.create({ branch: target.branch, base: target.base, title, body });
}

/** A run that completed no item makes neither call. */
async function updatePlanSection({ result, run }: Reporting): Promise<void> {
  const view = toRunView(run, result, run.clock.nowMs());
  if (view === null || result.setup === null || result.pull === null) return;
  const isNews = result.hasStopped || iterationsOfRun(view).some(({ plan_completed: completed = [] }) => completed.length > 0);
  const section = isNews ? redact(renderPlanSection(view), run.secrets) : "";
  if (section !== "") await run.github.pulls.editBody(result.pull.number, (body) => replacePlanSection(body, section));
}

/** Returns null if no comment is wanted, or if there is no place for it. */
async function writeComment(reporting: Reporting, commentId: number | null): Promise<PostedComment | null> {
  const { result, run } = reporting;
  const { comments } = run.github;
  const view = toRunView(run, result, run.clock.nowMs());
  const issue = view === null ? null : await findIssue(reporting);
  if (issue === null || view === null) return null;
  const body = redact(renderComment(view), run.secrets);
  const remembered = commentId === null ? rememberedComment(reporting, issue) : null;
  let known = commentId ?? remembered ?? (await searchComment(reporting));
  if (known === null && result.setup === null) return null;
  let posted = known === null ? null : await comments.update(known, body);
  if (posted === null && remembered !== null) {
    known = await searchComment(reporting);
    posted = known === null ? null : await comments.update(known, body);
  }
  posted ??= await comments.create(issue, body);
  remember(reporting, issue, posted.id);
  return posted;
}

function commentMode({ result, run }: Reporting): "sticky" | "per-run" | "off" {
  return result.setup?.settings.action.comment ?? run.inputs.comment ?? "sticky";
}

/** Searches for the comment, unless its id is known; returns whether there is a place for one. */
async function hasPlace(reporting: Reporting): Promise<boolean> {
  const issue = await findIssue(reporting);
  if (issue === null) return false;
  if (rememberedComment(reporting, issue) === null) await searchComment(reporting);
  return true;
}

/** Searches the issue for the track's comment. Returns null if there is none. */
async function searchComment(reporting: Reporting): Promise<number | null> {
  const { run, target } = reporting;
  const issue = commentMode(reporting) === "sticky" ? await findIssue(reporting) : null;
  if (issue === null) return null;
  const found = (await run.github.comments.findOwn(issue, commentMarker(target.track)))?.id ?? null;
  if (found !== null) remember(reporting, issue, found);
  return found;
}

function rememberedComment(reporting: Reporting, issue: number): number | null {
  const comment = commentMode(reporting) === "sticky" ? (reporting.result.setup?.ids.comment ?? null) : null;
  return comment?.issue === issue ? comment.id : null;
}

function remember(reporting: Reporting, issue: number, id: number): void {
  const { setup } = reporting.result;
  if (setup !== null && commentMode(reporting) === "sticky") setup.ids.comment = { issue, id };
}

/** Returns null if no comment is wanted. */
async function findIssue(reporting: Reporting): Promise<number | null> {
  const { branchPull, result, run } = reporting;
  if (commentMode(reporting) === "off") return null;
  const given = run.inputs.issue_number ?? 0;
  if (given > 0) return given;
  if (result.pull !== null) return result.pull.number;
  const found = await branchPull.find().catch(() => null);
  if (found?.kind === "open") result.pull = { number: found.pull.number, url: found.pull.url };
  return found?.kind === "open" ? found.pull.number : (branchPull.stopping(result.state)?.number ?? result.issue);
}
