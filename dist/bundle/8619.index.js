export const id = 8619;
export const ids = [8619];
export const modules = { 58619: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.r(__webpack_exports__);
	__webpack_require__.d(__webpack_exports__, { post: () => post });
	var runner_files = __webpack_require__(81169);
	var ownership = __webpack_require__(91367);
	var kill_tree = __webpack_require__(34132);
	var verify_folder = __webpack_require__(38995);
	var redact_files = __webpack_require__(51856);
	var state_store = __webpack_require__(13958);
	var compose = __webpack_require__(25344);
	var push_outcome = __webpack_require__(56307);
	var reconcile = __webpack_require__(27468);
	var commit_policy = __webpack_require__(97207);
	var redact = __webpack_require__(86160);
	var text_text = __webpack_require__(17853);
	var checkpoint_refs = __webpack_require__(86770);
	var summary = __webpack_require__(18343);
	var commit_gates = __webpack_require__(34567);
	var action_run = __webpack_require__(40538);
	var action_context = __webpack_require__(27128);
	var state_journal = __webpack_require__(62112);
	var stop_rules = __webpack_require__(17444);
	var next_run = __webpack_require__(82094);
	var branch_pull = __webpack_require__(28631);
	var continue_chain = __webpack_require__(51106);
	var own_workflow = __webpack_require__(37577);
	var progress_reporter = __webpack_require__(9948);
	var restore_state = __webpack_require__(9761);
	var run_result = __webpack_require__(32578);
	var action_setup = __webpack_require__(36315);
	var action_trigger = __webpack_require__(52043);
	async function reportKilled(run, target, { isDurable, message, notices }) {
		if (run.inputs.dry_run === !0) return;
		let result = (0, run_result.Bb)();
		result.isDurable = isDurable;
		let trigger = (0, action_trigger.XV)(run.context);
		result.target = target;
		result.issue = "issue" in trigger ? trigger.issue : null;
		result.ending = {
			reason: "failed",
			conclusion: "failure",
			message,
			remedy: ""
		};
		try {
			await reopen(run, target, result);
		} catch {}
		result.notices.push(...notices);
		let stopped = (0, continue_chain.hP)(result.state);
		if (stopped !== null) {
			let remedy = stopped === "completed" ? (0, run_result.U5)(result) : (0, stop_rules.zG)(stopped).remedyOnGitHub;
			result.ending = {
				reason: stopped,
				conclusion: "failure",
				message: `${message} The chain had stopped before: ${stopped}.`,
				remedy
			};
		}
		await (0, continue_chain.Kq)(await (0, own_workflow.AV)(run), result, !0);
		let commentId = Number(run.output.readState("comment") ?? NaN);
		let options = {
			branchPull: (0, branch_pull.O)(run.github.pulls, target, result.setup?.settings.commit ?? run.inputs.commit ?? !0),
			heading: "",
			commentId: Number.isSafeInteger(commentId) ? commentId : null
		};
		await (0, progress_reporter.l)(run, result, target, options).updateComment();
		let follows = (0, next_run.a)(result.ending);
		follows !== "" && run.notify(follows);
		let view = (0, run_result.Qx)(run, result, run.clock.nowMs());
		view !== null && await run.output.writeSummary((0, summary.Br)(view));
	}
	async function reopen(run, target, result) {
		let { clock } = run;
		let repositories = await (0, action_setup.zb)(run, target);
		let { stateCommits, stateDir } = repositories;
		let refTips = await (0, restore_state.qF)(repositories, target);
		let settings = await (0, action_setup.sb)(run, target, stateCommits, refTips.base ?? refTips.branch);
		let [store, journal] = [(0, state_store.y)(stateDir, compose.L3, clock), (0, state_journal.s9)(stateDir)];
		let pushed = refTips.state === null ? null : await (0, restore_state.zy)(stateCommits, refTips.state, clock);
		let saved = (await store.load()).saved ?? (pushed?.kind === "ok" ? pushed.saved : null);
		let left = (pushed?.kind === "ok" ? pushed.saved.remembered : null) ?? restore_state.AS;
		let restored = {
			store,
			refTips,
			saved,
			cachedSeq: null,
			cacheKey: null,
			left,
			difference: null,
			cacheProblem: null
		};
		result.setup = {
			...repositories,
			...restored,
			cache: (0, action_setup.bp)(run, target),
			codec: compose.L3,
			ids: { ...left },
			journal,
			settings,
			target
		};
		result.state = saved?.state ?? null;
		result.records = await journal.tail(run_result.iW);
		result.recordsOfRun = Math.min(Number(run.output.readState("records") ?? 0) || 0, result.records.length);
	}
	var run_target = __webpack_require__(19906);
	let KILLED = {
		begun: "The main step was killed. No iteration had started, so nothing is lost.",
		kept: "The main step was killed.",
		saved: "The main step was killed. Its work was saved before."
	};
	async function runPostCleanup(env, signal, write) {
		let stage = (0, runner_files.g)(env, (text) => text).readState("stage");
		if (stage === null || stage === "done") return;
		let notices = [];
		let { run, problem } = (0, action_run.g)(env, signal, write, notices);
		let target = problem === null ? readSavedTarget(run) : null;
		if (target === null) return;
		let happened = [KILLED[stage] ?? "The main step could not save the work of its last iteration."];
		let notify = (text) => {
			happened.push(text);
			run.notify(text);
		};
		run.log.emit({
			kind: stage in KILLED ? "warning" : "notice",
			atMs: run.clock.nowMs(),
			text: happened[0] ?? ""
		});
		let isDurable = !0;
		try {
			stage !== "begun" && (isDurable = await saveWork({
				...run,
				notify
			}, target, stage));
		} catch (error) {
			run.warn(describeUnsaved(error));
		}
		try {
			stage in KILLED ? await reportKilled(run, target, {
				isDurable,
				message: happened.join(" "),
				notices
			}) : notices.length > 0 && await run.output.writeSummary((0, summary.AY)(notices));
		} catch (error) {
			run.warn(`Comment and summary could not be corrected: ${(0, text_text.TN)(String(error), 500)}`);
		}
		run.log.close();
	}
	async function saveWork(run, target, stage) {
		await (0, kill_tree.QY)(target.stateDir);
		await (0, ownership.fL)([run.context.workspace, target.codexHome]);
		let left = await (0, verify_folder.m)(target.verifyFolder);
		left !== null && run.warn(left);
		let repositories = await (0, action_setup.zb)(run, target);
		let store = (0, state_store.y)(repositories.stateDir, compose.L3, run.clock);
		let { saved } = await store.load();
		if (saved === null) return !0;
		(0, redact_files.Qx)(repositories.stateDir, (text) => (0, redact.E$)(text, run.secrets));
		try {
			await saveUnfinished(run, target, {
				repositories,
				store,
				saved,
				stage
			});
		} catch (error) {
			run.warn(describeUnsaved(error));
		}
		if (stage !== "kept") return !0;
		return await saveCache(run, target, saved.state.seq) || run.inputs.commit !== !1;
	}
	function describeUnsaved(error) {
		return `Not everything could be saved: ${(0, text_text.TN)(String(error), 500)}`;
	}
	async function saveCache(run, target, seq) {
		let saved = await (0, action_setup.bp)(run, target).save(seq);
		run.notify(saved.kind === "saved" ? `The state is saved as ${saved.key}.` : `The state was not saved in the actions cache: ${saved.problem}.`);
		return saved.kind === "saved";
	}
	async function saveUnfinished(run, target, { repositories, saved, stage, store }) {
		let { clock, inputs, secrets } = run;
		let { branch, remote, repository, stateCommits } = repositories;
		let { inFlight } = saved.state;
		let head = await branch.head();
		if (inputs.commit === !1 || head === null) return;
		let ref = (0, checkpoint_refs.dZ)(target.track);
		let stateCommit = (await remote.fetch([ref])).get(ref) ?? null;
		let pushed = stateCommit === null ? null : await (0, restore_state.zy)(stateCommits, stateCommit, clock);
		let copies = {
			cached: saved,
			pushed: pushed?.kind === "ok" ? pushed.saved : null,
			stateRefTip: stateCommit
		};
		if ((0, reconcile.L)(copies).source === "state-ref") return;
		let diffScanner = (0, compose.XU)({
			...repositories,
			workspace: run.context.workspace
		}, secrets, inputs.secret_scan !== "own");
		let iteration = inFlight?.iteration ?? (stage in KILLED ? null : saved.record?.iteration) ?? null;
		let work = iteration === null ? null : await commitUnfinished(repository, diffScanner, iteration);
		let pushesState = stage !== "unsaved-continued";
		if (!pushesState && work === null) return;
		let published = await pushUnfinished(run, target, repositories, {
			saved,
			stateCommit,
			work,
			pushesState
		});
		published !== null && await store.save(published, { durable: !0 });
	}
	async function commitUnfinished(repository, diffScanner, iteration) {
		let unlanded = await repository.recallWork();
		if (unlanded === null) return null;
		let head = await repository.headTree();
		let work = {
			head,
			before: unlanded.before,
			after: unlanded.after ?? await repository.snapshot()
		};
		let { workTree } = await (0, commit_gates.Ig)({
			repository,
			diffScanner,
			policy: commit_policy.r0,
			plan: null
		}, work);
		let commit = await repository.prepareCommit(workTree, `Unfinished work of iteration ${iteration}\n`, head);
		return commit === null ? null : {
			iteration,
			commit,
			paths: await repository.changedPaths(head, workTree)
		};
	}
	async function pushUnfinished({ context, notify, warn }, target, { remote, stateCommits }, { pushesState, saved, stateCommit, work }) {
		let refs = (0, checkpoint_refs.Jm)(target, `${context.runId}-${context.attempt}-post`);
		let files = new Map();
		for (let name of ["status.json", "iterations.jsonl"]) {
			let text = stateCommit === null ? null : await stateCommits.read(stateCommit, name);
			text !== null && files.set(name, text);
		}
		for (let attempt = 1;; attempt += 1) {
			let unfinished = work === null ? null : {
				...work,
				ref: refs.unfinished(work.iteration, attempt)
			};
			let state = unfinished === null ? saved.state : (0, push_outcome.Fb)(saved.state, unfinished, {
				kind: "unfinished",
				ref: unfinished.ref,
				paths: unfinished.paths
			});
			files.set("runtime.json", compose.L3.encodeSaved({
				...saved,
				state
			}));
			let sha = await stateCommits.write(files, stateCommit, "codex-self-iter: state of an interrupted run\n");
			let result = await remote.push([...pushesState ? [{
				ref: refs.state,
				sha,
				expected: stateCommit
			}] : [], ...unfinished === null ? [] : [{
				ref: unfinished.ref,
				sha: unfinished.commit.sha,
				expected: null
			}]]);
			if (result.kind === "pushed") {
				unfinished !== null && notify(`The unfinished work of iteration ${unfinished.iteration} is saved as ${unfinished.ref}.`);
				return pushesState ? {
					...saved,
					state,
					stateCommit: sha
				} : null;
			}
			if (result.kind === "stale" && !result.refs.includes(refs.state) && attempt < 3) continue;
			let reason = result.kind === "rejected" ? result.rejection.message : result.kind === "stale" ? "another run pushed first." : result.problem;
			warn(`The unfinished work could not be pushed: ${(0, text_text.TN)(reason, 300)}`);
			return null;
		}
	}
	function readSavedTarget({ context, inputs, output }) {
		try {
			let saved = JSON.parse(output.readState("target") ?? "");
			let [track, branch, base] = [
				"track",
				"branch",
				"base"
			].map((name) => (0, action_context.AA)(saved, name));
			if (track === void 0 || !/^[\w.-]{1,100}$/.test(track) || !branch || !base) return null;
			return (0, run_target.u)(context, {
				...inputs,
				track,
				branch,
				base_branch: base
			}, null);
		} catch {
			return null;
		}
	}
	var process_entry = __webpack_require__(8195);
	function post() {
		return (0, process_entry.s)(async (env, signal, write) => {
			await runPostCleanup(env, signal, write);
			return 0;
		}, () => 1);
	}
}) };
