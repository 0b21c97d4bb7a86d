export const id = 936;
export const ids = [936];
export const modules = { 6936: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.r(__webpack_exports__);
	__webpack_require__.d(__webpack_exports__, { post: () => post });
	var runner_files = __webpack_require__(1169);
	var ownership = __webpack_require__(1367);
	var kill_tree = __webpack_require__(4132);
	var verify_folder = __webpack_require__(8995);
	var redact_files = __webpack_require__(1856);
	var state_store = __webpack_require__(3958);
	var compose = __webpack_require__(7128);
	var push_outcome = __webpack_require__(6307);
	var reconcile = __webpack_require__(7468);
	var commit_policy = __webpack_require__(7207);
	var redact = __webpack_require__(6160);
	var text_text = __webpack_require__(7853);
	var checkpoint_refs = __webpack_require__(6770);
	var commit_gates = __webpack_require__(4567);
	var action_run = __webpack_require__(1030);
	var action_context = __webpack_require__(2366);
	var restore_state = __webpack_require__(9761);
	var run_target = __webpack_require__(9906);
	var setup = __webpack_require__(4802);
	let STAGES = {
		begun: "No iteration had started, so nothing is lost.",
		kept: "Its unfinished work is saved now.",
		saved: "Its work was saved before."
	};
	async function runPostCleanup(env, signal, write) {
		let stage = (0, runner_files.g)(env, (text) => text).readState("stage");
		if (stage === null || stage === "done") return;
		let { run, problem } = (0, action_run.g)(env, signal, write, []);
		let target = problem === null ? readSavedTarget(run) : null;
		if (target === null) return;
		run.warn(`The main step was killed. ${STAGES[stage] ?? STAGES.kept} No next run is started.`);
		if (stage === "begun") return;
		try {
			await (0, kill_tree.QY)(target.stateDir);
			await (0, ownership.fL)([run.context.workspace, target.codexHome]);
			let left = await (0, verify_folder.m)(target.verifyFolder);
			left !== null && run.warn(left);
			let seq = await saveUnfinished(run, target);
			seq !== null && stage !== "saved" && await saveCache(run, target, seq);
		} catch (error) {
			run.warn(`Not everything could be saved: ${(0, text_text.TN)(String(error), 500)}`);
		}
		run.log.close();
	}
	async function saveCache(run, target, seq) {
		let saved = await (0, setup.bp)(run, target).save(seq);
		run.notify(saved.kind === "saved" ? `The state is saved as ${saved.key}.` : `The state was not saved in the actions cache: ${saved.problem}.`);
	}
	async function saveUnfinished(run, target) {
		let { clock, inputs, secrets } = run;
		let repositories = await (0, setup.zb)(run, target);
		let { branch, remote, repository, stateCommits, stateDir } = repositories;
		let store = (0, state_store.y)(stateDir, compose.L3, clock);
		let { saved } = await store.load();
		if (saved === null) return null;
		(0, redact_files.Q)(stateDir, (text) => (0, redact.E$)(text, secrets));
		let { seq, inFlight } = saved.state;
		let head = await branch.head();
		if (inputs.commit === !1 || head === null) return seq;
		let ref = (0, checkpoint_refs.d)(target.track);
		let stateCommit = (await remote.fetch([ref])).get(ref) ?? null;
		let pushed = stateCommit === null ? null : await (0, restore_state.z)(stateCommits, stateCommit, clock);
		let copies = {
			cached: saved,
			pushed: pushed?.kind === "ok" ? pushed.saved : null,
			stateRefTip: stateCommit
		};
		if ((0, reconcile.L)(copies).source === "state-ref") return seq;
		let diffScanner = (0, compose.XU)({
			...repositories,
			workspace: run.context.workspace
		}, secrets, inputs.secret_scan !== "own");
		let published = await pushUnfinished(run, target, repositories, saved, stateCommit, inFlight === null ? null : await commitUnfinished(repository, diffScanner, inFlight.iteration));
		published !== null && await store.save(published, { durable: !0 });
		return seq;
	}
	async function commitUnfinished(repository, diffScanner, iteration) {
		let unlanded = await repository.recallWork();
		if (unlanded === null) return null;
		let head = await repository.headTree();
		let work = {
			head,
			before: unlanded.before,
			after: await repository.snapshot()
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
	async function pushUnfinished({ context, notify, warn }, target, { remote, stateCommits }, saved, stateCommit, work) {
		let refs = (0, checkpoint_refs.J)(target, `${context.runId}-${context.attempt}-post`);
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
			let result = await remote.push([{
				ref: refs.state,
				sha,
				expected: stateCommit
			}, ...unfinished === null ? [] : [{
				ref: unfinished.ref,
				sha: unfinished.commit.sha,
				expected: null
			}]]);
			if (result.kind === "pushed") {
				unfinished !== null && notify(`The unfinished work of iteration ${unfinished.iteration} is saved as ${unfinished.ref}.`);
				return {
					...saved,
					state,
					stateCommit: sha
				};
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
