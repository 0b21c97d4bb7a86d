export const id = 936;
export const ids = [936];
export const modules = {

/***/ 6936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  post: () => (/* binding */ post)
});

// EXTERNAL MODULE: ./lib/adapters/git/checkout-credentials.js
var checkout_credentials = __webpack_require__(1831);
// EXTERNAL MODULE: ./lib/adapters/clock.js
var adapters_clock = __webpack_require__(8327);
// EXTERNAL MODULE: ./lib/adapters/actions/job-log.js
var job_log = __webpack_require__(609);
// EXTERNAL MODULE: ./lib/adapters/isolation/ownership.js
var ownership = __webpack_require__(1367);
// EXTERNAL MODULE: ./lib/adapters/process/kill-tree.js
var kill_tree = __webpack_require__(4132);
// EXTERNAL MODULE: ./lib/adapters/actions/runner-files.js
var runner_files = __webpack_require__(1169);
// EXTERNAL MODULE: ./lib/adapters/state/redact-files.js
var redact_files = __webpack_require__(1856);
// EXTERNAL MODULE: ./lib/adapters/state/store.js
var state_store = __webpack_require__(3958);
// EXTERNAL MODULE: ./lib/config/parse-action-inputs.js
var parse_action_inputs = __webpack_require__(6385);
// EXTERNAL MODULE: ./lib/core/policy/commit-policy.js + 1 modules
var commit_policy = __webpack_require__(7207);
// EXTERNAL MODULE: ./lib/core/chain/push-outcome.js
var push_outcome = __webpack_require__(6307);
// EXTERNAL MODULE: ./lib/core/policy/redact.js
var redact = __webpack_require__(6160);
// EXTERNAL MODULE: ./lib/core/chain/reconcile.js
var reconcile = __webpack_require__(7468);
// EXTERNAL MODULE: ./lib/core/text/text.js
var text_text = __webpack_require__(7853);
// EXTERNAL MODULE: ./lib/engine/checkpoint/push.js
var push = __webpack_require__(6712);
// EXTERNAL MODULE: ./lib/engine/commit-gates.js + 1 modules
var commit_gates = __webpack_require__(3086);
// EXTERNAL MODULE: ./lib/compose.js + 5 modules
var compose = __webpack_require__(7698);
// EXTERNAL MODULE: ./lib/action/context.js
var action_context = __webpack_require__(7128);
// EXTERNAL MODULE: ./lib/action/github-api.js + 11 modules
var github_api = __webpack_require__(8733);
// EXTERNAL MODULE: ./lib/action/run-target.js
var run_target = __webpack_require__(9906);
// EXTERNAL MODULE: ./lib/action/action-run.js + 2 modules
var action_run = __webpack_require__(7125);
// EXTERNAL MODULE: ./lib/action/secrets.js
var action_secrets = __webpack_require__(7774);
// EXTERNAL MODULE: ./lib/action/restore-state.js
var restore_state = __webpack_require__(9761);
// EXTERNAL MODULE: ./lib/action/setup.js + 7 modules
var setup = __webpack_require__(5122);
;// CONCATENATED MODULE: ./lib/action/post-cleanup.js
























/**
 * What the main part could not do because it was killed: ends the agent it left behind, puts its unfinished work aside and
 * saves the state. It decides nothing and starts no run. Never throws.
 */
async function runPostCleanup(env, signal, write) {
    const output = (0,runner_files/* createRunnerOutput */.g)({ env, redact: (text) => text });
    const stage = output.readState("stage");
    if (stage === null || stage === "done")
        return;
    const { inputs } = (0,parse_action_inputs/* parseActionInputs */.H)(env);
    const context = (0,action_context/* readContext */.yI)(env);
    const runTarget = readSavedTarget(output.readState("places"), context, inputs);
    if (runTarget === null)
        return;
    const secrets = (0,action_secrets/* collectSecrets */.q)(env, (0,checkout_credentials/* findCheckoutTokens */.G)(context.workspace));
    for (const secret of secrets)
        (0,runner_files/* addMask */.e)(secret, write);
    const clock = (0,adapters_clock/* createSystemClock */.g)();
    const log = (0,job_log/* createActionsLog */.g)({ write });
    const tell = (kind, text) => log.emit({ kind, atMs: clock.nowMs(), text: (0,redact/* redact */.E$)(text, secrets) });
    tell("warning", `The main part of this step was ended before it had finished. ${SAID[stage] ?? SAID["kept"]} No further run is started.`);
    if (stage === "begun")
        return;
    try {
        await (0,kill_tree/* killByMarker */.QY)(runTarget.stateDir);
        await (0,ownership/* reclaimOwnership */.fL)(context.workspace, runTarget.stateDir);
        const token = inputs.github_token ?? "";
        const commits = inputs.commit !== false;
        const tokens = inputs.secret_scan !== "own";
        const seq = await setAside({ context, runTarget, token, env, clock, commits, tell, secrets, tokens });
        if (seq === null || stage === "saved")
            return;
        const github = (0,github_api/* createGitHubApi */._)(context, token, clock, signal);
        const saved = await (0,action_run/* openCache */.b)({ context, env, github }, runTarget).save(seq);
        tell("notice", saved.kind === "saved" ? `The state is saved as ${saved.key}.` : `The state was not saved in the actions cache: ${saved.problem}.`);
    }
    catch (error) {
        tell("warning", `Not everything could be saved: ${(0,text_text/* oneLine */.TN)(String(error), 500)}`);
    }
    log.close();
}
/** Names of partial refs that are tried. */
const ATTEMPTS_MAX = 3;
/** How far the main part had come, and what that means. */
const SAID = {
    begun: "No iteration had begun, so nothing is lost.",
    kept: "What it had not saved is saved now.",
    saved: "All that it did was saved before.",
};
/** Pushes the unfinished tree and the state as it was last saved here. Returns its number, `null` where there is none. */
async function setAside(aside) {
    const { clock, commits, context, env, runTarget, secrets, tell, token } = aside;
    const warn = (text) => tell("warning", text);
    const opened = await (0,setup/* openRemote */.d)({ context, runTarget, token, environment: env, clock, warn });
    const { stateCommits, branch, git, remote, repository, stateFolder } = opened;
    const store = (0,state_store/* createStore */.y)({ stateFolder, codec: compose/* CODEC */.L3, clock });
    const { saved } = await store.load();
    if (saved === null)
        return null;
    (0,redact_files/* redactStateDir */.Q)(stateFolder, (text) => (0,redact/* redact */.E$)(text, secrets));
    const { state } = saved;
    const head = await branch.head();
    if (!commits || head === null)
        return state.seq;
    const ref = (0,push/* stateRef */.dZ)(runTarget.track);
    const landedAt = (await remote.fetch([ref])).get(ref) ?? null;
    const landed = landedAt === null ? null : await (0,restore_state/* readStateCommit */.z)(stateCommits, landedAt, clock);
    // A push that was under way when the main part was killed may have come through, or another run's meanwhile: the work is on the
    // branch then.
    const copies = { cached: saved, landed: landed?.kind === "ok" ? landed.saved : null, landedAs: landedAt };
    if ((0,reconcile/* reconcile */.L)(copies).source === "state-ref")
        return state.seq;
    const iteration = state.inFlight?.iteration ?? null;
    const diffScanner = (0,compose/* createDiffScannerFor */.XU)(git, secrets, aside.tokens);
    const work = iteration === null ? null : await commitUnfinished({ repository, diffScanner, head, iteration });
    const kept = await pushUnfinished(aside, { stateCommits, remote, saved, landedAt, work });
    if (kept !== null)
        await store.save(kept, { durable: true });
    return state.seq;
}
/** What may not land with finished work may not land with unfinished work either. */
async function commitUnfinished({ head, iteration, repository, diffScanner }) {
    const before = `${head}^{tree}`;
    const { tree } = await (0,commit_gates/* checkWork */.I)({ repository, diffScanner, policy: commit_policy/* UNFINISHED_POLICY */.r0, plan: null }, before, await repository.snapshot());
    const commit = await repository.prepareCommit(tree, `Unfinished work of iteration ${iteration}\n`);
    return commit === null ? null : { iteration, commit, paths: await repository.changedPaths(before, tree) };
}
/** Returns what was pushed as the chain's state, `null` where the server did not take it. */
async function pushUnfinished({ context, runTarget, tell }, { stateCommits, landedAt, remote, saved, work }) {
    const refs = (0,push/* checkpointRefs */.Jm)(runTarget, `${context.runId}-${context.attempt}-post`);
    const files = new Map();
    for (const name of ["status.json", "iterations.jsonl"]) {
        const text = landedAt === null ? null : await stateCommits.read(landedAt, name);
        if (text !== null)
            files.set(name, text);
    }
    for (let attempt = 1;; attempt += 1) {
        const ref = work === null ? null : refs.partial(work.iteration, attempt);
        const told = work === null || ref === null
            ? saved
            : { ...saved, state: (0,push_outcome/* addPushFeedback */.Fb)(saved.state, work, { kind: "partial", ref, paths: work.paths }) };
        files.set("runtime.json", compose/* CODEC */.L3.encodeSaved(told));
        const sha = await stateCommits.write(files, landedAt, "codex-self-iter: state of a run that was cut short\n");
        const result = await remote.push([
            { ref: refs.state, sha, expected: landedAt },
            ...(work === null || ref === null ? [] : [{ ref, sha: work.commit.sha, expected: null }]),
        ]);
        if (result.kind === "pushed") {
            if (ref !== null)
                tell("notice", `The unfinished work of iteration ${work?.iteration} is kept as ${ref}.`);
            return { ...told, follows: sha };
        }
        if (result.kind === "stale" && !result.refs.includes(refs.state) && attempt < ATTEMPTS_MAX)
            continue;
        const why = result.kind === "refused" ? result.refusal.said : result.kind === "stale" ? "another run was faster." : result.problem;
        tell("warning", `The unfinished work could not be pushed: ${(0,text_text/* oneLine */.TN)(why, 300)}`);
        return null;
    }
}
/**
 * Where the main part worked. The names come by a file that the agent can find too; the folders are made anew from them, so that no
 * git of ours works in one that somebody else has chosen.
 */
function readSavedTarget(text, context, inputs) {
    try {
        const saved = JSON.parse(text ?? "");
        const [track, branch, base] = ["track", "branch", "base"].map((name) => (0,action_context/* getString */.AA)(saved, name));
        if (track === undefined || !/^[\w.-]{1,100}$/.test(track) || !branch || !base)
            return null;
        return (0,run_target/* resolveTarget */.u)(context, { ...inputs, track, branch, base_branch: base }, null);
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: ./lib/action/process-entry.js
var process_entry = __webpack_require__(8195);
;// CONCATENATED MODULE: ./lib/post.js


/** The action's post part: does what the main part could not, because it was killed. */
function post() {
    return (0,process_entry/* runAsActionStep */.s)(async (env, signal, write) => {
        await runPostCleanup(env, signal, write);
        return 0;
    }, () => 1);
}


/***/ })

};
