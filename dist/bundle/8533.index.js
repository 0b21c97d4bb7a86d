export const id = 8533;
export const ids = [8533];
export const modules = {
	10960: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			R: () => composeAction,
			L: () => createActionIsolation
		});
		var external_node_fs_ = __webpack_require__(73024);
		var external_node_path_ = __webpack_require__(76760);
		var checkout_credentials = __webpack_require__(11831);
		var atomic_write = __webpack_require__(11550);
		var redact_files = __webpack_require__(51856);
		var exec = __webpack_require__(5393);
		let DIFF = [
			"diff",
			"--binary",
			"--full-index",
			"--no-color",
			"--no-ext-diff",
			"--no-textconv",
			"--no-renames"
		];
		function createPatchWriter(git, stateDir, workspace) {
			return { async write(iteration, fromTree, toTree) {
				try {
					let path = (0, external_node_path_.join)(stateDir.folder("logs"), `iter_${String(iteration).padStart(4, "0")}${redact_files.zc}`);
					(0, atomic_write._b)(path);
					let { exitCode } = await (0, exec.EO)(git, {
						args: [
							...DIFF,
							`--output=${path}`,
							"--end-of-options",
							fromTree,
							toTree
						],
						limitMs: 6e4
					});
					if (exitCode === 0 && (0, external_node_fs_.statSync)(path).size <= redact_files.Ug) return (0, external_node_path_.relative)(workspace, path).replaceAll(external_node_path_.sep, "/");
					(0, atomic_write._b)(path);
					return null;
				} catch {
					return null;
				}
			} };
		}
		var tree_checkout = __webpack_require__(66180);
		var project_files = __webpack_require__(13366);
		var binary = __webpack_require__(37351);
		var isolation = __webpack_require__(64221);
		var lock = __webpack_require__(67152);
		var remove_special_files = __webpack_require__(37111);
		var kill_tree = __webpack_require__(34132);
		var local = __webpack_require__(59305);
		var commit_message = __webpack_require__(86897);
		var user_error = __webpack_require__(68757);
		var git_failure = __webpack_require__(91680);
		let STATE_ONLY = {
			pushOutcome: {
				kind: "committed",
				commit: null
			},
			commit: null
		};
		async function planPush(repository, refs, { message, outcome }) {
			if (outcome === null) return STATE_ONLY;
			try {
				return await planWork(repository, refs, outcome, message);
			} catch (error) {
				if (!(0, git_failure.V)(error)) throw error;
				return {
					pushOutcome: {
						kind: "rejected",
						reason: error.message,
						ref: null
					},
					commit: null,
					failure: error
				};
			}
		}
		async function planWork(repository, refs, outcome, message) {
			let { headTree, iteration, workTree } = outcome;
			let operation = message === null ? null : await repository.unfinishedOperation();
			if (message !== null && operation === null) {
				let commit = await repository.prepareCommit(workTree, message, headTree);
				return {
					pushOutcome: {
						kind: "committed",
						commit: commit?.sha ?? null
					},
					commit
				};
			}
			let commit = await repository.prepareCommit(workTree, `Unfinished work of iteration ${iteration}\n`, headTree);
			if (commit === null) return STATE_ONLY;
			let paths = await repository.changedPaths(headTree, workTree);
			return {
				pushOutcome: {
					kind: "unfinished",
					ref: refs.unfinished(iteration, 1),
					paths,
					...operation === null ? {} : { operation }
				},
				commit
			};
		}
		function workUpdate({ commit, pushOutcome }, refs, branchTip) {
			if (commit === null) return null;
			let { sha } = commit;
			if (pushOutcome.kind === "committed" || pushOutcome.kind === "rebased") return {
				ref: refs.branch,
				sha,
				expected: branchTip
			};
			let ref = pushOutcome.kind === "conflict" ? pushOutcome.branch : pushOutcome.ref;
			return ref === null ? null : {
				ref,
				sha,
				expected: null
			};
		}
		function planNextName({ commit, pushOutcome }, refs, iteration, attempt) {
			let hasNames = attempt < 20;
			if (pushOutcome.kind === "conflict") {
				if (hasNames) return {
					pushOutcome: {
						...pushOutcome,
						branch: refs.conflict(iteration, attempt + 1)
					},
					commit
				};
				throw Error(`Found no free name for the conflict branch of iteration ${iteration} in ${attempt} attempts.`);
			}
			if (hasNames) return {
				pushOutcome: {
					...pushOutcome,
					ref: refs.unfinished(iteration, attempt + 1)
				},
				commit
			};
			return pushOutcome.kind === "unfinished" ? STATE_ONLY : {
				pushOutcome: {
					...pushOutcome,
					ref: null
				},
				commit: null
			};
		}
		function planAfterRejection({ commit, pushOutcome }, rejection, refs, outcome) {
			if (rejection.cause === "permission" || outcome === null) return null;
			if (pushOutcome.kind === "rejected") return pushOutcome.ref === null ? null : {
				pushOutcome: {
					...pushOutcome,
					ref: null
				},
				commit: null
			};
			let isStateRefused = rejection.refs.length === 1 && rejection.refs[0] === refs.state;
			let ref = commit === null || isStateRefused ? null : refs.unfinished(outcome.iteration, 1);
			return {
				pushOutcome: {
					kind: "rejected",
					reason: rejection.message,
					ref
				},
				commit
			};
		}
		function createPushCheckpointer(ports, options) {
			return new PushCheckpointer(ports, options);
		}
		class PushCheckpointer {
			#ports;
			#options;
			#refTips;
			#records = null;
			constructor(ports, options) {
				this.#ports = ports;
				this.#options = options;
				this.#refTips = { ...options.refTips };
			}
			async save(request) {
				let { outcome } = request;
				let { refs } = this.#options;
				if (outcome === null && !request.mustPublish) return await this.#saveUnpushed(request, {
					kind: "committed",
					commit: null
				});
				let iteration = outcome?.iteration ?? 0;
				let plan = await planPush(this.#ports.repository, refs, request);
				let firstRejection = null;
				for (let attempt = 1;; attempt += 1) {
					let checkpoint = request.buildCheckpoint(plan.pushOutcome);
					let result = await this.#push(plan, checkpoint, iteration);
					switch (result.kind) {
						case "pushed":
							await this.#completePush(plan, checkpoint, outcome);
							if (plan.failure !== void 0) throw plan.failure;
							if (firstRejection !== null) throw pushRefused(firstRejection, plan.pushOutcome);
							return {
								kind: "saved",
								pushOutcome: plan.pushOutcome
							};
						case "stale": {
							let next = result.refs.includes(refs.state) ? null : await this.#planAfterStale(plan, iteration, attempt);
							if (next === null) return { kind: "superseded" };
							plan = next;
							break;
						}
						case "rejected": {
							let next = planAfterRejection(plan, result.rejection, refs, outcome);
							firstRejection ??= result.rejection;
							if (next === null) {
								let pushOutcome = await this.#keepPatch({
									kind: "rejected",
									reason: result.rejection.message,
									ref: null
								}, outcome);
								await this.#saveUnpushed(request, pushOutcome);
								throw pushRefused(firstRejection, pushOutcome);
							}
							plan = next.pushOutcome.kind === "rejected" ? {
								...next,
								pushOutcome: await this.#keepPatch(next.pushOutcome, outcome)
							} : next;
							break;
						}
						case "unreachable": {
							let reason = `The server did not answer: ${result.problem}`;
							let pushOutcome = await this.#keepPatch({
								kind: "rejected",
								reason,
								ref: null
							}, outcome);
							await this.#saveUnpushed(request, pushOutcome);
							throw (0, user_error.I)("PUSH_UNREACHABLE", {
								problem: result.problem,
								saved: describeSaved(pushOutcome)
							});
						}
					}
				}
			}
			async #push(plan, checkpoint, iteration) {
				let { encode, refs, signal } = this.#options;
				let { branch, state } = this.#refTips;
				let records = [...await this.#readRecords(), ...checkpoint.records].slice(-200);
				let files = new Map([
					["runtime.json", encode(checkpoint.saved)],
					["status.json", `${JSON.stringify(checkpoint.status, null, 2)}\n`],
					["iterations.jsonl", records.map((record) => `${JSON.stringify(record)}\n`).join("")]
				]);
				let sha = await this.#ports.stateCommits.write(files, state, `codex-self-iter: state after iteration ${iteration}\n`);
				let work = workUpdate(plan, refs, branch);
				let updates = [{
					ref: refs.state,
					sha,
					expected: state
				}, ...work === null ? [] : [work]];
				let result = await this.#ports.remote.push(updates, signal);
				result.kind === "pushed" && (this.#refTips.state = sha);
				return result;
			}
			async #completePush(plan, checkpoint, outcome) {
				try {
					await this.#saveLocally(checkpoint, { durable: !0 });
					await this.#syncWorkspace(plan, outcome);
				} finally {
					await this.#options.onSaved(checkpoint, plan.pushOutcome);
				}
			}
			async #keepPatch(pushOutcome, outcome) {
				if (pushOutcome.ref !== null || outcome === null || outcome.headTree === outcome.workTree) return pushOutcome;
				let patch = await this.#ports.patches.write(outcome.iteration, outcome.headTree, outcome.workTree);
				return patch === null ? pushOutcome : {
					...pushOutcome,
					patch
				};
			}
			async #saveUnpushed({ buildCheckpoint }, pushOutcome) {
				let checkpoint = buildCheckpoint(pushOutcome);
				await this.#saveLocally(checkpoint, { durable: pushOutcome.kind === "rejected" });
				await this.#options.onSaved(checkpoint, pushOutcome);
				return {
					kind: "saved",
					pushOutcome
				};
			}
			async #saveLocally(checkpoint, options) {
				this.#records = [...await this.#readRecords(), ...checkpoint.records].slice(-200);
				await this.#ports.store.save({
					...checkpoint.saved,
					stateCommit: this.#refTips.state
				}, options);
				await (0, local.W)(this.#ports, checkpoint);
			}
			async #readRecords() {
				this.#records ??= await this.#ports.journal.tail(200);
				return this.#records;
			}
			async #planAfterStale(plan, iteration, attempt) {
				let { commit, pushOutcome } = plan;
				let { refs } = this.#options;
				if (commit === null) throw Error(`The push of iteration ${iteration} is stale at a ref that it does not update.`);
				if (pushOutcome.kind !== "committed" && pushOutcome.kind !== "rebased") return planNextName({
					commit,
					pushOutcome
				}, refs, iteration, attempt);
				let { remote, stateCommits, branch } = this.#ports;
				this.#refTips.branch = await remote.fetchWithHistory(refs.branch);
				let onto = this.#refTips.branch ?? await remote.fetchWithHistory(refs.base);
				if (onto === null) return {
					pushOutcome: {
						kind: "rebased",
						commit: commit.sha
					},
					commit
				};
				if (this.#refTips.state === null && (await stateCommits.trailers(onto, commit_message.y)).includes(String(iteration))) return null;
				let rebased = attempt > 5 ? null : await branch.rebaseCommit(commit, onto);
				if (rebased !== null && await this.#mayLand(onto, rebased.sha)) return {
					pushOutcome: {
						kind: "rebased",
						commit: rebased.sha
					},
					commit: rebased
				};
				return {
					pushOutcome: {
						kind: "conflict",
						commit: commit.sha,
						branch: refs.conflict(iteration, 1)
					},
					commit
				};
			}
			async #mayLand(onto, rebased) {
				let { refusal, reverted } = await this.#options.screen(`${onto}^{tree}`, `${rebased}^{tree}`);
				if (refusal === null && reverted.length === 0) return !0;
				let reasons = [...refusal === null ? [] : [refusal.reason], ...reverted.map(({ path, reason }) => `${path}: ${reason}.`)];
				this.#warn(`Rebased onto the other push, the work may not be committed. ${reasons.join(" ")}`);
				return !1;
			}
			async flush() {}
			async #syncWorkspace({ commit, pushOutcome }, outcome) {
				let { branch, repository } = this.#ports;
				switch (pushOutcome.kind) {
					case "committed":
					case "rebased":
						if (commit === null) return;
						this.#refTips.branch = commit.sha;
						await repository.updateRef(commit);
						pushOutcome.kind === "rebased" && this.#warn("Another push reached the branch first; the work was rebased onto it.");
						break;
					case "conflict":
						outcome !== null && await repository.restore(outcome.headTree, await repository.changedPaths(outcome.headTree, outcome.workTree));
						this.#refTips.branch !== null && await branch.checkOut(this.#refTips.branch, this.#options.refs.branch);
						this.#warn(`Another push reached the branch first and conflicts with the work, which is on the branch ${pushOutcome.branch}.`);
						break;
					case "unfinished":
						this.#warn(`The unfinished work is saved as ${pushOutcome.ref}.`);
						return;
					case "rejected": return;
				}
				await branch.syncCheckout();
			}
			#warn(text) {
				this.#ports.log.emit({
					kind: "warning",
					atMs: this.#ports.clock.nowMs(),
					text
				});
			}
		}
		function pushRefused({ message, remedy }, pushOutcome) {
			return (0, user_error.I)("PUSH_REFUSED", {
				reason: message,
				saved: describeSaved(pushOutcome),
				remedy
			});
		}
		function describeSaved(pushOutcome) {
			if (pushOutcome.kind !== "rejected") return "";
			let { patch, ref } = pushOutcome;
			if (ref !== null) return ` The work is saved as ${ref}.`;
			return patch === void 0 ? "" : ` No ref took the work: it is in ${patch}, which the next iteration can apply.`;
		}
		var checkpoint_refs = __webpack_require__(86770);
		var commit_gates = __webpack_require__(34567);
		var compose = __webpack_require__(25344);
		let FILE_COMMANDS = [
			"GITHUB_ENV",
			"GITHUB_PATH",
			"GITHUB_OUTPUT",
			"GITHUB_STATE",
			"GITHUB_STEP_SUMMARY"
		];
		let RUNNER_CREDENTIALS = [
			".credentials",
			".credentials_rsaparams",
			".runner"
		];
		function runnerPaths(environment, temp) {
			let files = FILE_COMMANDS.map((name) => environment[name] ?? "").filter((path) => path !== "");
			let root = (0, external_node_path_.dirname)((0, external_node_path_.dirname)(temp));
			return [...new Set(files.map(external_node_path_.dirname)), ...RUNNER_CREDENTIALS.map((name) => (0, external_node_path_.join)(root, name))];
		}
		var safe_path = __webpack_require__(81046);
		function refuseOwnFolder(workspace, { GITHUB_ACTION_PATH: actionPath = "" }, program = process.argv[1] ?? "") {
			let root = (0, safe_path.iF)(workspace) ?? workspace;
			let folder = [
				actionPath,
				(0, external_node_path_.dirname)(program),
				(0, safe_path.iF)(program) ?? ""
			].filter(external_node_path_.isAbsolute).find((path) => (0, safe_path.FK)(workspace, path) || (0, safe_path.FK)(root, path));
			if (folder !== void 0) throw (0, user_error.I)("ACTION_IN_WORKSPACE", { folder });
		}
		var action_redaction = __webpack_require__(54286);
		async function composeAction(run, setup, { installation, onPrepared, onSaved }) {
			let { clock, log, secrets } = run;
			let { repository, store, journal, target } = setup;
			refuseOwnFolder(run.context.workspace, run.env);
			let settings = withCodexHome(setup);
			let environment = {
				...run.env,
				[kill_tree.Fm]: target.stateDir
			};
			let request = buildIsolationRequest(run, setup);
			let isolation = createActionIsolation(run, setup);
			let agent = await (0, compose.BM)(settings, environment, {
				isolation,
				logDir: setup.stateDir.folder("logs"),
				install: () => installation.program(settings)
			});
			let diffScanner = (0, compose.XU)({
				...setup,
				workspace: settings.workspace
			}, secrets, settings.scansTokens);
			let redaction = {
				secrets,
				tokens: settings.scansTokens
			};
			return {
				agent: guardAgent((0, action_redaction.rp)(agent, redaction), run, setup, onPrepared),
				agentName: (0, compose.Lp)(settings.agent),
				closeIsolation: () => isolation.close(),
				verifier: (0, action_redaction.g6)((0, compose.Wh)(settings, environment, isolation, verifyContext(setup, request)), redaction),
				repository,
				diffScanner,
				store,
				journal,
				checkpointer: createCheckpointer(run, setup, diffScanner, onSaved),
				projectFiles: createActionProjectFiles(setup),
				lock: (0, compose.Go)((0, lock.c)({
					lockFile: settings.lockFile,
					clock
				}), target.verifyFolder, run.warn),
				clock,
				log
			};
		}
		function guardAgent(agent, { context, warn }, { target }, onPrepared) {
			return {
				...agent,
				async prepare(signal) {
					(0, checkout_credentials.$)(context.workspace, context.temp);
					let info = await agent.prepare(signal);
					onPrepared(info);
					return info;
				},
				async runTurn(turn, signal) {
					let result = await agent.runTurn(turn, signal);
					let removed = (0, remove_special_files.NL)(target.stateDir);
					removed.length > 0 && warn(`Removed links or special files that the agent left in the state dir: ${removed.slice(0, 5).join(", ")}${removed.length > 5 ? ", \u2026" : ""}`);
					return result;
				}
			};
		}
		function createActionIsolation(run, setup) {
			let request = buildIsolationRequest(run, setup);
			return (0, isolation.l)({
				...request,
				hidden: [...request.hidden, setup.target.gitDir]
			});
		}
		function buildIsolationRequest({ context, env }, { settings, target }) {
			let request = (0, compose.tU)(settings, env);
			let lasting = [(0, binary.Bn)(env, context.workspace)].filter((folder) => folder !== null);
			return {
				...request,
				writable: settings.agent.kind === "codex" ? [settings.agent.home ?? target.codexHome] : [],
				readable: [
					...request.readable,
					target.codexFolder,
					...lasting
				],
				hidden: [...runnerPaths(env, context.temp), ...request.hidden]
			};
		}
		function verifyContext({ git, objects, refTips, target }, request) {
			let base = refTips.base ?? refTips.branch;
			return {
				folder: target.verifyFolder,
				request,
				frozenTree: base === null ? null : `${base}^{tree}`,
				checkouts: (0, tree_checkout.f)(git, objects, null)
			};
		}
		function createCheckpointer(run, setup, diffScanner, onSaved) {
			let { clock, context, log, signal } = run;
			let { refTips, settings, target } = setup;
			if (!settings.commit) return (0, local.d)({
				...setup,
				log,
				clock
			}, { onSaved });
			let refs = (0, checkpoint_refs.Jm)(target, `${context.runId}-${context.attempt}`);
			let patches = createPatchWriter(setup.git, setup.stateDir, context.workspace);
			let screening = {
				diffScanner,
				policy: settings.commitPolicy
			};
			return createPushCheckpointer({
				...setup,
				log,
				clock,
				patches
			}, {
				refs,
				refTips,
				encode: setup.codec.encodeSaved,
				signal,
				onSaved,
				screen: (head, work) => (0, commit_gates.nj)(screening, head, work)
			});
		}
		function withCodexHome({ settings, target }) {
			if (settings.agent.kind !== "codex") return settings;
			(0, external_node_fs_.mkdirSync)(target.codexHome, { recursive: !0 });
			return {
				...settings,
				agent: {
					...settings.agent,
					home: settings.agent.home ?? target.codexHome
				}
			};
		}
		function createActionProjectFiles({ refTips, settings, stateCommits }) {
			let projectFiles = (0, project_files.N)(settings);
			let name = (0, external_node_path_.relative)(settings.workspace, settings.globalStopFile);
			let onBase = null;
			let isOnBase = async () => refTips.base !== null && await stateCommits.read(refTips.base, name) !== null;
			return {
				...projectFiles,
				async stopRequest() {
					let { stop } = settings.action;
					if (stop !== null) return `The workflow's input stop says: "${stop}".`;
					let request = await projectFiles.stopRequest();
					if (request !== null) return request;
					onBase ??= isOnBase();
					return await onBase ? `The stop file ${name} is on the base branch.` : null;
				}
			};
		}
	}),
	38533: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { main: () => main });
		var process_entry = __webpack_require__(8195);
		var user_error = __webpack_require__(68757);
		var action_run = __webpack_require__(40538);
		var inputs_inputs = __webpack_require__(37975);
		function beginInstallation({ context, env, inputs, notify, signal }, { codexFolder }, install = loadAndInstall) {
			let begin = (version) => {
				let end = new AbortController();
				let stopOrCancel = AbortSignal.any([signal, end.signal]);
				let installed = install({
					version,
					env,
					folder: codexFolder,
					workspace: context.workspace,
					signal: stopOrCancel
				});
				installed.catch(() => {});
				return {
					version,
					installed,
					end
				};
			};
			let { agent_command_template: template, codex_bin: binary, codex_version: version, dry_run: isDry } = inputs;
			let current = template === void 0 && binary === void 0 && isDry !== !0 ? begin(version ?? inputs_inputs.mc.codex_version.default) : null;
			let drop = async () => {
				current?.end.abort();
				await current?.installed.catch(() => {});
			};
			return {
				drop,
				async program({ action: { codexVersion } }) {
					if (current?.version !== codexVersion) {
						await drop();
						current = begin(codexVersion);
					}
					let { notices, program } = await current.installed;
					for (let text of notices) notify(text);
					return program;
				}
			};
		}
		async function loadAndInstall(request) {
			let { installCodex } = await __webpack_require__.e(5990).then(__webpack_require__.bind(__webpack_require__, 65990));
			return await installCodex(request);
		}
		var action_context = __webpack_require__(27128);
		var dispatch_next_run = __webpack_require__(88735);
		var codex_sessions = __webpack_require__(32631);
		var redact_files = __webpack_require__(51856);
		var redact = __webpack_require__(86160);
		var text_text = __webpack_require__(17853);
		var next_run = __webpack_require__(82094);
		var report_summary = __webpack_require__(18343);
		var branch_pull = __webpack_require__(28631);
		var continue_chain = __webpack_require__(51106);
		let OUTPUTS = {
			status: { about: "How the run ended: success, failure or cancelled. Never empty." },
			"stop-reason": { about: "The stop reason, such as completed or run-full. Empty if the run ended before the loop began." },
			iteration: { about: "Number of the chain's last iteration. 0 if there is none." },
			"iterations-run": { about: "Number of iterations in this run." },
			completed: { about: "true if the agent says that the task is done and no check refuses it, else false. Never empty." },
			"verified-by": { about: "What checked the finished task: verify-command, plan (it has boxes, all ticked), both with a comma between them, or nothing. Empty if the task is not done." },
			"next-goal": {
				about: "The goal of the next iteration, as the agent wrote it. Pass it on through an environment variable, never inside a script. Empty if there is none.",
				charsMax: 4e3
			},
			summary: {
				about: "What the last iteration did, as the agent wrote it. Pass it on through an environment variable, never inside a script. Empty if there was none.",
				charsMax: 4e3
			},
			branch: { about: "The work branch. Empty if it is unknown." },
			"commit-sha": { about: "The newest commit of this run on the work branch. Empty if the run pushed none." },
			"pull-request-url": { about: "URL of the work branch's open pull request. Empty if there is none." },
			"comment-url": { about: "URL of the progress comment. Empty if there is none." },
			"dispatched-run-url": { about: "URL of the run that this run started. Empty if it started none, or if GitHub did not return the URL." },
			"total-tokens": { about: "Tokens of the whole chain, input and output. Empty if the agent does not report them." },
			"budget-tokens": { about: "Tokens of the whole chain that max-total-tokens counts: output, and input that did not come from the provider's prompt cache. Empty if the agent does not report them." },
			"input-tokens": { about: "Input tokens of the whole chain, including cached ones. Empty if the agent does not report them." },
			"cached-input-tokens": { about: "Input tokens of the whole chain that came from the provider's prompt cache. Empty if the agent does not report them." },
			"output-tokens": { about: "Output tokens of the whole chain. Empty if the agent does not report them." },
			"cost-usd": { about: "Cost of the whole chain in US dollars, such as 1.25. Empty if the price of the model is unknown." },
			"state-path": { about: "Absolute path of the state dir with the logs and prompts, to upload as an artifact. Empty if the settings could not be read." },
			"report-path": { about: "Absolute path of the chain's report, one HTML page to upload as an artifact. Empty if there is no state, or if the run was cancelled." }
		};
		Object.entries(OUTPUTS);
		var claim_checks = __webpack_require__(58596);
		var record = __webpack_require__(39987);
		var prices = __webpack_require__(52372);
		var chain_usage = __webpack_require__(98383);
		function toOutputs({ ending, records, setup, state, target, ...result }) {
			let settings = setup?.settings ?? null;
			let costUsd = state === null ? null : (0, prices.ry)(state);
			let summary = records.findLast((record) => record.summary !== "")?.summary ?? "";
			let usage = state === null || (0, chain_usage.RP)(state.usage) === 0 ? null : state.usage;
			return {
				status: ending.conclusion,
				"stop-reason": ending.reason === null || ending.reason === "failed" || ending.reason === "refused" ? "" : ending.reason,
				iteration: String(state?.iteration ?? 0),
				"iterations-run": String(result.iterations),
				"verified-by": ending.reason === "completed" ? renderChecks(records) : "",
				completed: String(ending.reason === "completed"),
				"next-goal": ending.reason === "completed" ? "" : (0, text_text.Uo)(state?.goal ?? "", OUTPUTS["next-goal"].charsMax),
				summary: (0, text_text.Uo)(summary, OUTPUTS.summary.charsMax),
				branch: settings?.commit === !1 ? "" : target?.branch ?? "",
				"commit-sha": result.commitSha ?? "",
				"pull-request-url": result.pull?.url ?? "",
				"comment-url": result.commentUrl ?? "",
				"dispatched-run-url": ending.next?.kind === "run" && ending.next.isDispatched ? ending.next.url ?? "" : "",
				"total-tokens": usage === null ? "" : String((0, chain_usage.RP)(usage)),
				"budget-tokens": usage === null ? "" : String((0, chain_usage.II)(usage)),
				"input-tokens": usage === null ? "" : String(usage.input),
				"cached-input-tokens": usage === null ? "" : String((0, chain_usage.PZ)(usage)),
				"output-tokens": usage === null ? "" : String(usage.output),
				"cost-usd": costUsd === null ? "" : String(Math.round(costUsd * 1e6) / 1e6),
				"state-path": target?.stateDir ?? "",
				"report-path": result.reportPath ?? ""
			};
		}
		function renderChecks(records) {
			let last = records.findLast(({ completed }) => completed);
			let checks = last === void 0 ? null : (0, record.tg)(last);
			return checks === null ? "" : (0, claim_checks.S)(checks).join(",") || "nothing";
		}
		var controls = __webpack_require__(74909);
		var progress_reporter = __webpack_require__(9948);
		var run_result = __webpack_require__(32578);
		async function finish(run, result) {
			let { clock, log, output, signal } = run;
			result.ending = (0, run_result.KU)(result.ending, signal);
			let dropping = result.installation?.drop();
			let attempt = async (step) => {
				try {
					await step(run, result);
				} catch (error) {
					result.ending.conclusion === "success" ? result.ending = (0, run_result.BV)(error, signal, run.context.workspace) : run.warn((0, text_text.TN)(String(error), 500));
				}
			};
			await attempt(setOutputs);
			let saving = attempt(saveState);
			needsCache(result) && await saving;
			await attempt(updatePull);
			await attempt(continue_chain.Tx);
			result.ending = {
				...result.ending,
				remedy: (0, action_run.C)(run.context, result.ending.remedy)
			};
			await Promise.all([
				saving,
				dropping,
				...result.background
			]);
			await attempt(updateComment);
			await attempt(writePage);
			await output.saveState("stage", stageOf(result));
			await output.truncateCommandFiles();
			await setOutputs(run, result);
			result.setup !== null && (result.controls ??= await (0, controls.T)(run, result.setup));
			let view = (0, run_result.Qx)(run, result, clock.nowMs());
			let summary = view === null ? (0, report_summary.L2)(result.ending, result.notices) : (0, report_summary.Br)(view);
			await output.writeSummary(result.checks.length === 0 ? summary : `${summary}\n${await renderChecksOf(result)}`);
			logEnding(run, result);
			log.close();
			if (result.ending.conclusion === "cancelled") return 130;
			return +(result.ending.conclusion === "failure");
		}
		async function renderChecksOf({ checks }) {
			return (await Promise.all([__webpack_require__.e(1562), __webpack_require__.e(5184)]).then(__webpack_require__.bind(__webpack_require__, 5184))).renderCheckTable(checks);
		}
		function needsCache({ hasUnsavedWork, isPushed, state }) {
			return !isPushed || hasUnsavedWork || Object.keys(state?.sessions ?? {}).length > 0;
		}
		function stageOf({ ending, hasUnsavedWork, isSuperseded, setup }) {
			if (!hasUnsavedWork || isSuperseded || setup?.settings.commit !== !0) return "done";
			return ending.next?.kind === "run" ? "unsaved-continued" : "unsaved";
		}
		async function setOutputs({ output }, result) {
			await output.setOutputs(toOutputs(result));
		}
		async function saveState(run, result) {
			let { secrets, signal, warn } = run;
			let { setup, state } = result;
			if (setup === null || result.reporter === null || state === null || result.isSuperseded) return;
			if (!(0, run_result.$H)(result, setup.cachedSeq)) return;
			let { settings, stateDir, target } = setup;
			let sessions = Object.values(state.sessions).map((session) => session.id);
			let exported = (0, codex_sessions.Q2)(target.stateDir, target.codexHome, sessions);
			exported.problem !== null && warn(exported.problem);
			(0, redact_files.Qx)(stateDir, (text) => (0, redact.E$)(text, secrets));
			let saved = await (signal.aborted ? setup.cache.save(state.seq, 4e3) : setup.cache.save(state.seq));
			if (saved.kind === "saved") {
				saved.warning !== null && warn(saved.warning);
				await run.output.saveState("stage", "saved");
				return;
			}
			result.isDurable = settings.commit;
			if (settings.commit && result.notices.some((text) => text.includes(saved.problem))) return;
			warn(`The state was not saved in the actions cache${settings.commit ? ", only in the state ref" : ""}: ${saved.problem}.`);
		}
		function isNews({ context }, result) {
			if (result.isSuperseded) return !1;
			return result.recordsOfRun > 0 || result.hasStopped || result.ending.conclusion !== "success" || context.eventName !== "schedule";
		}
		async function updatePull(run, result) {
			isNews(run, result) && await result.reporter?.updatePull();
			result.ending.reason === "completed" && result.reporter !== null && result.pull === null && (result.ending = {
				...result.ending,
				remedy: (0, run_result.U5)(result)
			});
		}
		async function updateComment(run, result) {
			let reporter = result.reporter ?? createFallbackReporter(run, result);
			isNews(run, result) && await Promise.all([reporter?.updateComment(), result.reporter?.updatePlan()]);
		}
		async function writePage(run, result) {
			isNews(run, result) && !run.signal.aborted && await result.reporter?.writePage();
		}
		function createFallbackReporter(run, result) {
			let { setup, target } = result;
			if (target === null || result.ending.conclusion === "success" || run.inputs.dry_run === !0) return null;
			let branchPull = (0, branch_pull.O)(run.github.pulls, target, setup?.settings.commit ?? run.inputs.commit ?? !0);
			return (0, progress_reporter.l)(run, result, target, {
				branchPull,
				heading: ""
			});
		}
		function logEnding({ clock, log, notify }, { ending, hasStopped }) {
			let { message, next, reason, remedy } = ending;
			let url = next?.kind === "run" && next.url !== null ? ` ${next.url}` : "";
			let follows = (0, next_run.a)(ending) + url;
			let sentences = [
				(0, text_text.gm)(message),
				remedy === "" ? "" : (0, text_text.gm)(remedy),
				follows
			].filter((text) => text !== "").join(" ");
			ending.conclusion === "failure" && !hasStopped ? log.emit({
				kind: "error",
				atMs: clock.nowMs(),
				text: sentences
			}) : reason === "refused" ? notify(message) : follows !== "" && notify(follows);
		}
		var compose = __webpack_require__(25344);
		var decide = __webpack_require__(39762);
		var loop = __webpack_require__(53808);
		var certificates = __webpack_require__(76992);
		var pull_request = __webpack_require__(5988);
		var day_use = __webpack_require__(42264);
		var refs = __webpack_require__(86770);
		var restore_state = __webpack_require__(9761);
		async function addOtherTracks(ports, spec, track) {
			let { day } = spec;
			if (day.iterationsMax === null && day.costUsdMax === null) return spec;
			return {
				...spec,
				day: {
					...day,
					others: (0, day_use.sE)(await readDays(ports, track), ports.clock.nowMs())
				}
			};
		}
		async function readDays({ clock, remote, stateCommits, warn }, track) {
			try {
				let days = [];
				for (let [ref, commit] of await remote.fetchBelow(refs.b1)) {
					if (ref === (0, refs.dZ)(track)) continue;
					let decoded = await (0, restore_state.zy)(stateCommits, commit, clock);
					decoded?.kind === "ok" ? days.push(decoded.saved.state.day) : warn(`The state in ${ref} cannot be read, so its track does not count in the limits of the day.`);
				}
				return days;
			} catch (error) {
				if (!(error instanceof user_error.y)) throw error;
				warn(`The other tracks do not count in the limits of the day. ${error.message} ${error.remedy}`);
				return [];
			}
		}
		var action_compose = __webpack_require__(10960);
		var own_workflow = __webpack_require__(37577);
		var action_trigger = __webpack_require__(52043);
		function resolveIntent(context, inputs, state) {
			let isByPerson = (0, action_trigger.lz)(context);
			let isResetGiven = context.eventName !== "workflow_dispatch" || (0, action_context.AA)(context.event, "inputs", "reset") !== "";
			let reset = inputs.reset === !0 && isByPerson && isResetGiven;
			let isOwn = (0, action_trigger.Jc)(context);
			let isRerun = context.attempt > 1;
			let goalCounts = state === null || reset || !(isOwn || isRerun || (0, action_trigger.i7)(context));
			let goal = goalCounts ? inputs.goal ?? null : null;
			let stopped = state?.stopped ?? null;
			let notices = [];
			inputs.reset === !0 && !reset && notices.push("reset is ignored: it counts only in a run that a person starts with it.");
			inputs.goal !== void 0 && !goalCounts && !isOwn && notices.push(isRerun ? "The goal is ignored: a re-run repeats an old request, so the chain keeps its own goal." : "The goal is ignored: this event only continues the chain, so the chain keeps its own goal.");
			return {
				goal,
				goalBy: goal !== null && isByPerson ? context.triggeringActor : null,
				reset,
				resume: isByPerson && stopped !== null && stopped.reason !== "completed",
				humanTriggered: isByPerson || goal !== null,
				notices
			};
		}
		async function runChain(run, result, setup) {
			let { context, inputs, output, signal } = run;
			let { saved, settings } = setup;
			let state = saved?.state ?? null;
			result.records = await setup.journal.tail(run_result.iW);
			result.state = state;
			let intent = resolveIntent(context, inputs, state);
			logIntent(run, intent);
			result.goalBy = intent.goalBy;
			let branchPull = (0, branch_pull.O)(run.github.pulls, setup.target, settings.commit);
			let closedPull = await findClosedPull(run, branchPull, intent, state, settings.action.dryRun);
			let { runUrl } = context;
			let spec = await addOtherTracks({
				...setup,
				...run
			}, settings.spec, setup.target.track);
			let request = {
				...(0, compose.mj)(settings, !0),
				spec,
				...intent,
				closedPull,
				host: "github",
				runUrl,
				signal
			};
			if (settings.action.dryRun) {
				let { checkDryRun } = await Promise.all([
					__webpack_require__.e(1562),
					__webpack_require__.e(4239),
					__webpack_require__.e(8812),
					__webpack_require__.e(8718),
					__webpack_require__.e(8308)
				]).then(__webpack_require__.bind(__webpack_require__, 68308));
				let text = describeDryRun(setup, request, run.clock.nowMs());
				result.ending = (0, run_result.ue)(text);
				await checkDryRun(run, setup, result);
				return;
			}
			settings.action.redispatch && (0, own_workflow.$9)(run);
			isNewChain(setup, intent) ? await (await Promise.all([
				__webpack_require__.e(1562),
				__webpack_require__.e(4239),
				__webpack_require__.e(8812),
				__webpack_require__.e(8718),
				__webpack_require__.e(8308)
			]).then(__webpack_require__.bind(__webpack_require__, 68308))).checkFirstRun(run, setup, result) : await run.github.client.server.hasGraphql() || await (await Promise.all([
				__webpack_require__.e(1562),
				__webpack_require__.e(4239),
				__webpack_require__.e(8812),
				__webpack_require__.e(8718),
				__webpack_require__.e(8308)
			]).then(__webpack_require__.bind(__webpack_require__, 68308))).checkAccess(run, setup);
			let reporter = (0, progress_reporter.l)(run, result, setup.target, {
				branchPull,
				heading: await readHeading(setup)
			});
			result.reporter = reporter;
			let installation = result.installation ??= beginInstallation(run, setup.target);
			let log = onPlanRead(run.log, (progress) => {
				result.progress = progress;
				signal.aborted || reporter.announceStart();
			});
			let ports = await (0, action_compose.R)({
				...run,
				log
			}, setup, {
				installation,
				onPrepared({ isolation }) {
					result.isolation = isolation;
					result.background.push(reporter.findComment(), removeReplaced(run, setup));
				},
				async onSaved(checkpoint, pushOutcome) {
					(0, run_result.kU)(result, checkpoint, pushOutcome);
					await output.saveState("records", String(result.recordsOfRun));
					await output.saveState("stage", "kept");
					if (!(checkpoint.status.stop_reason === null && checkpoint.records.length > 0) || signal.aborted) return;
					await reporter.updatePull();
					await reporter.updateComment();
				}
			});
			result.agent = ports.agentName;
			let report = await (0, loop.y)(request, ports);
			result.isSuperseded = report.reason === "superseded";
			result.hasStopped = (report.state?.stopped ?? null) !== null && report.reason !== state?.stopped?.reason;
			(0, run_result.MJ)(result, report);
		}
		async function removeReplaced({ warn }, { cache, cacheKey, left }) {
			if (cacheKey === null || left.cacheKey === null || left.cacheKey === cacheKey) return;
			let problem = await cache.remove(left.cacheKey);
			problem !== null && warn(problem);
		}
		function onPlanRead(log, notify) {
			return {
				close: () => log.close(),
				emit(event) {
					log.emit(event);
					event.kind === "plan-read" && notify(event.progress);
				}
			};
		}
		async function findClosedPull({ warn }, branchPull, intent, state, dryRun) {
			let reason = state?.stopped?.reason ?? null;
			if (reason !== null && (0, loop.I)(reason, intent)) return null;
			try {
				let found = await branchPull.find();
				return found.kind === "closed" ? found.closed : null;
			} catch (error) {
				if (!(error instanceof user_error.y) || reason === "pull-request-closed" && !intent.humanTriggered) throw error;
				if (error.remedy === certificates.lW && !dryRun) throw error;
				warn(`${error.message} ${error.remedy}`);
				return null;
			}
		}
		function logIntent({ notify, secrets }, { goal, goalBy, notices }) {
			for (let text of notices) notify(text);
			goal !== null && notify(`The goal is set${goalBy === null ? "" : ` by ${goalBy}`}: ${(0, redact.E$)(goal, secrets)}`);
		}
		function isNewChain({ refTips, saved, settings }, { reset }) {
			if (settings.action.stop !== null) return !1;
			return saved === null || reset || settings.commit && refTips.state === null;
		}
		async function readHeading({ refTips, settings, stateCommits }) {
			let commit = refTips.branch ?? refTips.base;
			let name = (path) => path.slice(settings.workspace.length + 1);
			for (let file of [settings.taskFile, settings.planFile]) {
				let text = commit === null ? null : await stateCommits.read(commit, name(file));
				let heading = text === null ? "" : (0, pull_request.P7)(text);
				if (heading !== "" && !/^(plan|task|todo)$/i.test(heading)) return heading;
			}
			return "";
		}
		function describeDryRun({ saved }, request, atMs) {
			let state = saved?.state ?? null;
			if (state === null || request.reset) return `Dry run: a new chain would start with iteration ${(state?.iteration ?? 0) + 1}.`;
			if (state.stopped !== null && (0, loop.I)(state.stopped.reason, request)) return `Dry run: the chain has stopped (${state.stopped.reason}).`;
			let input = {
				atMs,
				stopRequest: null,
				closedPull: request.humanTriggered || request.closedPull?.isMerged === !0 ? null : request.closedPull,
				cancelled: !1,
				superseded: !1,
				run: {
					startedAtMs: atMs,
					iterations: 0
				}
			};
			let { verdict } = (0, decide.L)(request.spec, {
				...state,
				stopped: null
			}, null, input);
			if (verdict.kind === "stop") return `Dry run: no iteration would run (${verdict.reason}). ${verdict.message}`;
			return `Dry run: iteration ${state.iteration + 1} would run. Its goal: ${request.goal ?? state.goal ?? "(the agent chooses it from the plan)"}`;
		}
		var run_target = __webpack_require__(19906);
		var action_setup = __webpack_require__(36315);
		async function findObjection(permissions, { allowsOwnBot, people }) {
			for (let { isBot, login } of people) {
				if (isBot) {
					if (!(allowsOwnBot && await permissions.isTokenOwner(login))) return describeBot(login);
					continue;
				}
				let permission = await permissions.permissionOf(login);
				if (permission !== "admin" && permission !== "write") return `${login} has no write access to this repository (permission: ${permission}), so the event is ignored.`;
			}
			return null;
		}
		function describeBot(login) {
			return `${login} is a bot, which may act for anyone, so the event is ignored. To run the agent, start the workflow by hand: Actions, Run workflow.`;
		}
		async function runAction(env, signal, write) {
			let result = (0, run_result.Bb)();
			let { run: started, problem, warnings } = (0, action_run.g)(env, signal, write, result.notices);
			let run = started;
			for (let text of warnings) run.warn(text);
			try {
				if (problem !== null) result.ending = (0, run_result.BV)(problem, signal, run.context.workspace);
				else {
					(run.inputs.github_token ?? "") !== "" && (run = await (0, own_workflow.AV)(run));
					await execute(run, result);
				}
			} catch (error) {
				result.ending = (0, run_result.BV)(error, signal, run.context.workspace);
			}
			return await finish(run, result);
		}
		async function execute(run, result) {
			let { context, github, inputs } = run;
			let skip = (reason) => void (result.ending = (0, run_result.ue)(reason));
			let trigger = (0, action_trigger.XV)(context);
			if (trigger.kind === "refuse") throw (0, user_error.I)("EVENT_REFUSED", {
				reason: trigger.reason,
				remedy: trigger.remedy
			});
			if (trigger.kind === "skip") return skip(trigger.reason);
			if ((inputs.github_token ?? "") === "") throw (0, user_error.I)("TOKEN_MISSING", void 0);
			let objection = trigger.kind === "ask" ? await findObjection(github.permissions, trigger) : null;
			if (objection !== null) return skip(objection);
			let pull = await findPull(run, trigger.pull);
			if (pull?.isFork === !0) return skip("The pull request comes from a fork, and codex-self-iter never pushes to a fork.");
			let target = (0, run_target.u)(context, inputs, pull);
			result.target = target;
			result.issue = trigger.issue;
			await saveForPost(run, target);
			result.installation = beginInstallation(run, target);
			let setup = await (0, action_setup.ve)(run, target);
			result.setup = setup;
			setup.settings.commit && setup.difference !== null && run.warn(setup.difference);
			if ((0, dispatch_next_run.vT)(context) && context.workflow !== null) {
				let active = await (0, dispatch_next_run.hU)({
					context,
					workflows: github.workflows,
					workflow: context.workflow,
					track: target.track
				});
				if (active !== null) {
					let text = `The run ${active.url} is ${active.status} and continues the chain.`;
					run.notify(text);
					result.ending = {
						...(0, run_result.ue)(text),
						reason: "superseded",
						next: {
							kind: "run",
							url: active.url,
							isDispatched: !1
						}
					};
					return;
				}
			}
			await runChain(run, result, setup);
		}
		async function findPull({ context, github }, number) {
			if (number === null) return null;
			let { event } = context;
			let [branch, base] = [(0, action_context.AA)(event, "pull_request", "head", "ref"), (0, action_context.AA)(event, "pull_request", "base", "ref")];
			if (branch !== "" && base !== "") return {
				number,
				branch,
				base,
				isFork: (0, action_trigger.wG)(context)
			};
			return await github.pulls.get(number);
		}
		async function saveForPost({ output }, { base, branch, track }) {
			await output.saveState("target", JSON.stringify({
				base,
				branch,
				track
			}));
			await output.saveState("stage", "begun");
		}
		function main() {
			return (0, process_entry.s)(runAction, (error) => error instanceof user_error.y && error.kind === "machine" ? 1 : 2);
		}
	})
};
