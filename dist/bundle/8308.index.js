export const id = 8308;
export const ids = [8308];
export const modules = {
	68308: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, {
			checkAccess: () => checkAccess,
			checkDryRun: () => checkDryRun,
			checkFirstRun: () => checkFirstRun
		});
		var _adapters_fs_project_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13366);
		var _adapters_git_commit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54557);
		var _adapters_git_exec_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5393);
		var _adapters_github_preflight_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34430);
		var _adapters_preflight_agent_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40784);
		var _adapters_preflight_machine_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46172);
		var _adapters_preflight_probe_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(84335);
		var _adapters_preflight_workflows_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8827);
		var _adapters_process_environment_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(92894);
		var _errors_user_error_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(68757);
		var _preflight_branch_rules_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(85272);
		var _core_text_server_url_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(60981);
		var _preflight_checks_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(57829);
		var _preflight_server_checks_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(87223);
		var _report_preflight_view_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(5184);
		var _compose_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(10960);
		var _own_workflow_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(37577);
		let LIMIT_MS = 2e4;
		async function checkFirstRun(run, setup, result) {
			let checks = (0, _preflight_checks_js__WEBPACK_IMPORTED_MODULE_11__.J)(await gatherFacts(run, setup, "first-run"));
			result.checks = checks.filter(({ status }) => status === "warn" || status === "fail");
			for (let check of checks) check.status === "warn" && run.notify((0, _report_preflight_view_js__WEBPACK_IMPORTED_MODULE_13__.renderCheckLine)(check));
			throwIfFailed(run, checks);
		}
		async function checkAccess(run, setup) {
			let signal = AbortSignal.any([run.signal, AbortSignal.timeout(LIMIT_MS)]);
			let [server, workflows] = await Promise.all([gatherServer(run, setup, "first-run", signal), readWorkflows(run, setup, signal)]);
			throwIfFailed(run, (0, _preflight_server_checks_js__WEBPACK_IMPORTED_MODULE_12__.i)({
				host: "github",
				server,
				workflows
			}));
		}
		async function checkDryRun(run, setup, result) {
			result.checks = (0, _preflight_checks_js__WEBPACK_IMPORTED_MODULE_11__.J)(await gatherFacts(run, setup, "dry-run"));
			for (let check of result.checks) run.notify((0, _report_preflight_view_js__WEBPACK_IMPORTED_MODULE_13__.renderCheckLine)(check));
			(0, _preflight_checks_js__WEBPACK_IMPORTED_MODULE_11__.W)(result.checks) && run.notify(result.ending.message);
			throwIfFailed(run, result.checks);
		}
		function throwIfFailed({ warn }, checks) {
			let [first, ...more] = checks.filter(({ status }) => status === "fail");
			for (let { fix, text } of more) warn(`${text} ${fix ?? ""}`);
			if (first !== void 0) throw (0, _errors_user_error_js__WEBPACK_IMPORTED_MODULE_9__.I)("PREFLIGHT_FAILED", {
				text: first.text,
				fix: first.fix ?? ""
			});
		}
		async function gatherFacts(run, setup, scope) {
			let { settings } = setup;
			let { agent, spec, verify } = settings;
			let signal = AbortSignal.any([run.signal, AbortSignal.timeout(LIMIT_MS)]);
			let [plan, agentProbes, machine, workflows, server] = await Promise.all([
				(0, _adapters_preflight_machine_js__WEBPACK_IMPORTED_MODULE_5__.Im)(settings, () => (0, _adapters_fs_project_files_js__WEBPACK_IMPORTED_MODULE_0__.N)(settings).readPlan(), commitLine, signal),
				gatherAgent(run, setup, scope, signal),
				scope === "dry-run" ? gatherMachine(run, setup, signal) : {
					git: null,
					disk: null,
					temporaryFolder: null
				},
				readWorkflows(run, setup, signal),
				gatherServer(run, setup, scope, signal)
			]);
			return {
				host: "github",
				...machine,
				...agentProbes,
				workspace: null,
				plan,
				verifyCommand: verify?.command ?? null,
				modelAccess: null,
				workflows,
				hasQueue: (0, _core_text_server_url_js__WEBPACK_IMPORTED_MODULE_16__._)(run.context.serverUrl),
				turnMs: agent.limits.deadlineMs,
				mode: spec.mode,
				server
			};
		}
		function commitLine(file) {
			return ` && git add ${file} && git commit -m "Add the plan" && git push`;
		}
		async function gatherAgent(run, setup, scope, signal) {
			let { settings, target } = setup;
			let { agent, workspace } = settings;
			let place = {
				workspace,
				environment: run.env,
				signal
			};
			if (agent.kind === "command") {
				if (scope === "dry-run") return await (0, _adapters_preflight_agent_js__WEBPACK_IMPORTED_MODULE_4__.we)(agent, place, (0, _compose_js__WEBPACK_IMPORTED_MODULE_14__.L)(run, setup));
				return {
					agent: await (0, _adapters_preflight_agent_js__WEBPACK_IMPORTED_MODULE_4__.h3)(agent, place),
					signIn: null,
					sandbox: null,
					isolation: null
				};
			}
			let codex = {
				...agent,
				home: agent.home ?? target.codexHome
			};
			if (scope === "dry-run" && agent.binary !== null) return await (0, _adapters_preflight_agent_js__WEBPACK_IMPORTED_MODULE_4__.we)(codex, place, (0, _compose_js__WEBPACK_IMPORTED_MODULE_14__.L)(run, setup));
			let installed = agent.binary === null ? {
				name: "npm",
				version: settings.action.codexVersion,
				willInstall: !0
			} : null;
			let isolation = scope === "dry-run" ? await (0, _adapters_preflight_agent_js__WEBPACK_IMPORTED_MODULE_4__.HC)((0, _compose_js__WEBPACK_IMPORTED_MODULE_14__.L)(run, setup), signal) : null;
			let signIn = await (0, _adapters_preflight_agent_js__WEBPACK_IMPORTED_MODULE_4__._f)(codex, place, agent.home === null);
			return {
				agent: installed === null ? null : (0, _adapters_preflight_probe_js__WEBPACK_IMPORTED_MODULE_6__.F9)(installed),
				signIn,
				sandbox: null,
				isolation
			};
		}
		async function gatherMachine({ context, env }, { settings }, signal) {
			let [git, disk, temporaryFolder] = await Promise.all([
				(0, _adapters_preflight_machine_js__WEBPACK_IMPORTED_MODULE_5__.z2)((0, _adapters_git_exec_js__WEBPACK_IMPORTED_MODULE_2__.lD)(context.workspace, env), !1, signal),
				(0, _adapters_preflight_machine_js__WEBPACK_IMPORTED_MODULE_5__.Yr)([context.workspace, context.temp], settings.freeBytesMin, signal),
				(0, _adapters_preflight_machine_js__WEBPACK_IMPORTED_MODULE_5__.on)((0, _adapters_process_environment_js__WEBPACK_IMPORTED_MODULE_8__.Lj)(env), signal)
			]);
			return {
				git,
				disk,
				temporaryFolder
			};
		}
		async function readWorkflows({ context }, { refTips, stateCommits }, signal) {
			let { workflow } = context;
			let { base } = refTips;
			if (workflow === null || base === null) return null;
			return await (0, _adapters_preflight_probe_js__WEBPACK_IMPORTED_MODULE_6__.CD)("The workflow", signal, async () => {
				let texts = await Promise.all((0, _own_workflow_js__WEBPACK_IMPORTED_MODULE_15__.GG)(workflow).map(async (path) => ({
					path,
					text: await stateCommits.read(base, path)
				})));
				return (0, _adapters_preflight_probe_js__WEBPACK_IMPORTED_MODULE_6__.F9)(await Promise.all(texts.flatMap(({ path, text }) => text === null ? [] : [(0, _adapters_preflight_workflows_js__WEBPACK_IMPORTED_MODULE_7__.h)(path, text)])));
			});
		}
		async function gatherServer(run, setup, scope, signal) {
			let probes = (0, _adapters_github_preflight_js__WEBPACK_IMPORTED_MODULE_3__.createServerProbes)(run.github.client);
			let hasGraphql = await run.github.client.server.hasGraphql();
			let [push, dispatch, asked] = await Promise.all([
				setup.settings.commit ? (0, _adapters_preflight_probe_js__WEBPACK_IMPORTED_MODULE_6__.CD)("The server", signal, () => askPush(setup, hasGraphql ? null : probes)) : null,
				askDispatch(probes, run, setup, signal),
				hasGraphql ? askGitHub(probes, run, setup, signal) : {
					pulls: null,
					rules: null
				}
			]);
			let cache = scope === "dry-run" ? probeCache(setup) : null;
			return {
				repository: null,
				push,
				dispatch,
				...asked,
				pullSetting: null,
				secrets: [],
				cache
			};
		}
		async function askPush({ remote }, probes) {
			let rejection = await remote.checkPush();
			if (rejection !== null) throw (0, _errors_user_error_js__WEBPACK_IMPORTED_MODULE_9__.I)("PUSH_REFUSED", {
				reason: rejection.message,
				saved: "",
				remedy: rejection.remedy
			});
			let repository = await probes?.repository();
			if (repository?.kind !== "found" || repository.value.mayPush !== !1) return (0, _adapters_preflight_probe_js__WEBPACK_IMPORTED_MODULE_6__.F9)(null);
			return {
				kind: "failed",
				text: `The token may not push to ${repository.value.name}`,
				fix: "In the workflow, below \"permissions:\" of the job, write: contents: write"
			};
		}
		async function askDispatch(probes, run, { settings }, signal) {
			let { workflow } = run.context;
			if (!settings.action.redispatch || workflow === null) return null;
			return await (0, _adapters_preflight_probe_js__WEBPACK_IMPORTED_MODULE_6__.CD)("The server", signal, () => probes.dispatch(workflow.file));
		}
		async function askGitHub(probes, { env }, { refTips, settings, target }, signal) {
			let { action, commit } = settings;
			let branch = {
				branch: target.branch,
				exists: refTips.branch !== null,
				...(0, _adapters_git_commit_js__WEBPACK_IMPORTED_MODULE_1__.B1)(env)
			};
			let [pulls, rules] = await Promise.all([commit && action.pullRequest ? (0, _adapters_preflight_probe_js__WEBPACK_IMPORTED_MODULE_6__.CD)("GitHub", signal, () => probes.pulls(target.base)) : null, commit ? (0, _adapters_preflight_probe_js__WEBPACK_IMPORTED_MODULE_6__.CD)("GitHub", signal, () => probes.rules(branch, "token", _preflight_branch_rules_js__WEBPACK_IMPORTED_MODULE_10__.q)) : null]);
			return {
				pulls,
				rules
			};
		}
		function probeCache({ cacheProblem }) {
			if (cacheProblem === null) return (0, _adapters_preflight_probe_js__WEBPACK_IMPORTED_MODULE_6__.F9)(null);
			return {
				kind: "failed",
				text: cacheProblem,
				fix: "See https://www.githubstatus.com; without the cache the chain continues from its state ref."
			};
		}
	}),
	34430: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { createServerProbes: () => createServerProbes });
		var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6195);
		var _errors_certificates_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76992);
		var _fs_random_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17136);
		var _api_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82730);
		var _dispatch_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17547);
		var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70151);
		let repositoryBody = zod_mini__WEBPACK_IMPORTED_MODULE_3__.Ikc({
			full_name: _json_js__WEBPACK_IMPORTED_MODULE_2__.Qq,
			default_branch: _json_js__WEBPACK_IMPORTED_MODULE_2__.Qq,
			archived: zod_mini__WEBPACK_IMPORTED_MODULE_3__.MfU(zod_mini__WEBPACK_IMPORTED_MODULE_3__.zMY(), !1),
			permissions: zod_mini__WEBPACK_IMPORTED_MODULE_3__.lqM(zod_mini__WEBPACK_IMPORTED_MODULE_3__.MfU(zod_mini__WEBPACK_IMPORTED_MODULE_3__.Ikc({ push: zod_mini__WEBPACK_IMPORTED_MODULE_3__.zMY() }), { push: !1 }))
		});
		let settingBody = zod_mini__WEBPACK_IMPORTED_MODULE_3__.Ikc({ can_approve_pull_request_reviews: zod_mini__WEBPACK_IMPORTED_MODULE_3__.zMY() });
		let secretList = zod_mini__WEBPACK_IMPORTED_MODULE_3__.Ikc({ secrets: zod_mini__WEBPACK_IMPORTED_MODULE_3__.YOg(zod_mini__WEBPACK_IMPORTED_MODULE_3__.Ikc({ name: _json_js__WEBPACK_IMPORTED_MODULE_2__.Qq })) });
		let ruleBody = zod_mini__WEBPACK_IMPORTED_MODULE_3__.FsL(zod_mini__WEBPACK_IMPORTED_MODULE_3__.Ikc({
			type: _json_js__WEBPACK_IMPORTED_MODULE_2__.Qq,
			parameters: zod_mini__WEBPACK_IMPORTED_MODULE_3__.MfU(zod_mini__WEBPACK_IMPORTED_MODULE_3__.g1P(zod_mini__WEBPACK_IMPORTED_MODULE_3__.YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_3__.L5J()), {}),
			ruleset_id: zod_mini__WEBPACK_IMPORTED_MODULE_3__.MfU(zod_mini__WEBPACK_IMPORTED_MODULE_3__.mee(zod_mini__WEBPACK_IMPORTED_MODULE_3__.Whr()), null)
		}), zod_mini__WEBPACK_IMPORTED_MODULE_3__.pdi(({ parameters, ruleset_id: ruleset, type }) => ({
			type,
			parameters,
			ruleset,
			mayBypass: null
		})));
		let rulesetBody = zod_mini__WEBPACK_IMPORTED_MODULE_3__.Ikc({
			current_user_can_bypass: _json_js__WEBPACK_IMPORTED_MODULE_2__.Qq,
			bypass_actors: zod_mini__WEBPACK_IMPORTED_MODULE_3__.MfU(zod_mini__WEBPACK_IMPORTED_MODULE_3__.mee(zod_mini__WEBPACK_IMPORTED_MODULE_3__.YOg(zod_mini__WEBPACK_IMPORTED_MODULE_3__.L5J())), null)
		});
		function createServerProbes(client) {
			return {
				repository: () => readRepository(client),
				dispatch: (workflow) => tryDispatch(client, workflow),
				pulls: (base) => tryPull(client, base),
				async pullSetting() {
					let answer = await client.call("GET /repos/{owner}/{repo}/actions/permissions/workflow");
					if (!answer.ok) return noAnswer("whether Actions may open pull requests", answer);
					let { data } = settingBody.safeParse(answer.data);
					return data === void 0 ? {
						kind: "unknown",
						text: "GitHub does not say whether Actions may open pull requests",
						fix: null
					} : {
						kind: "found",
						value: data.can_approve_pull_request_reviews
					};
				},
				secret: (name) => findSecret(client, name),
				rules: async (branch, actor, mayRefuse) => await readRules(client, branch, actor, mayRefuse)
			};
		}
		async function readRepository(client) {
			let answer = await client.call("GET /repos/{owner}/{repo}");
			if (!answer.ok && answer.status === 401) return {
				kind: "failed",
				text: "GitHub does not accept the token",
				fix: "export GH_TOKEN=\"$(gh auth token)\""
			};
			if (!answer.ok && answer.status === 404) return {
				kind: "failed",
				text: "The repository does not exist on GitHub, or the token may not see it",
				fix: "gh auth refresh --scopes repo"
			};
			if (!answer.ok) return noAnswer("about the repository", answer);
			let { archived: isArchived, default_branch: defaultBranch, full_name: name, permissions } = repositoryBody.parse(answer.data);
			return {
				kind: "found",
				value: {
					name,
					defaultBranch,
					isArchived,
					mayPush: permissions?.push ?? null
				}
			};
		}
		async function tryDispatch(client, workflow) {
			let ref = `refs/heads/${noBranch()}`;
			let answer = await client.call("POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches", {
				workflow_id: workflow,
				ref
			});
			if (answer.ok || answer.status === 422 && /no ref found/i.test(answer.message) || answer.status === 404 && /\bref\b.*doesn't exist/i.test(answer.message)) return {
				kind: "found",
				value: { kind: "granted" }
			};
			if (answer.status === 404) return {
				kind: "found",
				value: { kind: "missing" }
			};
			let fix = (0, _dispatch_errors_js__WEBPACK_IMPORTED_MODULE_1__.C)(answer, {
				workflow,
				ref,
				inputs: {}
			});
			if (answer.status === 422) return {
				kind: "found",
				value: {
					kind: "refused",
					message: (0, _api_error_js__WEBPACK_IMPORTED_MODULE_0__.H_)(answer),
					fix
				}
			};
			if (answer.status === 403 && !answer.isRateLimit) return {
				kind: "found",
				value: {
					kind: "denied",
					message: (0, _api_error_js__WEBPACK_IMPORTED_MODULE_0__.H_)(answer),
					fix
				}
			};
			return noAnswer(`whether the token may start ${workflow}`, answer);
		}
		async function tryPull(client, base) {
			let answer = await client.call("POST /repos/{owner}/{repo}/pulls", {
				head: noBranch(),
				base,
				title: "codex-self-iter: a check"
			});
			if (answer.ok || answer.status === 422) return {
				kind: "found",
				value: { kind: "granted" }
			};
			if (answer.status !== 403 || answer.isRateLimit) return noAnswer("whether the token may open a pull request", answer);
			return {
				kind: "found",
				value: {
					kind: /not permitted to create/i.test(answer.message) ? "refused" : "denied",
					message: (0, _api_error_js__WEBPACK_IMPORTED_MODULE_0__.H_)(answer),
					fix: (0, _api_error_js__WEBPACK_IMPORTED_MODULE_0__.wJ)(answer, "`pull-requests: write`")
				}
			};
		}
		function noBranch() {
			return `codex-self-iter-check/${(0, _fs_random_name_js__WEBPACK_IMPORTED_MODULE_4__.Z)()}`;
		}
		async function findSecret(client, name) {
			let own = await client.call("GET /repos/{owner}/{repo}/actions/secrets/{secret_name}", { secret_name: name });
			if (own.ok) return {
				kind: "found",
				value: !0
			};
			if (own.status !== 404) return noAnswer(`for the secret ${name}`, own);
			let shared = await client.call("GET /repos/{owner}/{repo}/actions/organization-secrets", { per_page: 100 });
			if (!shared.ok) return noAnswer("for the secrets of the organization", shared);
			let { data } = secretList.safeParse(shared.data);
			return {
				kind: "found",
				value: data?.secrets.some((secret) => secret.name.toUpperCase() === name.toUpperCase()) === !0
			};
		}
		async function readRules(client, workBranch, actor, mayRefuse) {
			let { branch } = workBranch;
			let answer = await client.call("GET /repos/{owner}/{repo}/rules/branches/{branch}", {
				branch,
				per_page: 100
			});
			if (!answer.ok && answer.status === 403 && /upgrade to/i.test(answer.message)) return {
				kind: "found",
				value: {
					...workBranch,
					rules: []
				}
			};
			if (!answer.ok) return noAnswer(`for the rules of ${branch}`, answer);
			let listed = {
				...workBranch,
				rules: (0, _json_js__WEBPACK_IMPORTED_MODULE_2__.mo)(ruleBody, answer.data)
			};
			let refusing = listed.rules.filter((rule) => mayRefuse(rule, listed));
			let ids = [...new Set(refusing.flatMap(({ ruleset }) => ruleset === null ? [] : [ruleset]))].slice(0, 5);
			let bypasses = new Map(await Promise.all(ids.map(async (id) => [id, await mayBypass(client, id, actor)])));
			let rules = listed.rules.map((rule) => ({
				...rule,
				mayBypass: rule.ruleset === null ? null : bypasses.get(rule.ruleset) ?? null
			}));
			return {
				kind: "found",
				value: {
					...listed,
					rules
				}
			};
		}
		async function mayBypass(client, id, actor) {
			let answer = await client.call("GET /repos/{owner}/{repo}/rulesets/{ruleset_id}", { ruleset_id: id });
			let { data } = rulesetBody.safeParse(answer.ok ? answer.data : null);
			if (data === void 0) return null;
			let { bypass_actors: actors, current_user_can_bypass: current } = data;
			if (actor === "workflow") return actors?.length !== 0 && null;
			if (current === "always" || current === "exempt") return !0;
			return current === "never" || current === "pull_requests_only" ? !1 : null;
		}
		function noAnswer(question, failure) {
			if ((0, _errors_certificates_js__WEBPACK_IMPORTED_MODULE_5__.fb)(failure.message)) return {
				kind: "failed",
				text: `The server could not be asked ${question}: ${(0, _api_error_js__WEBPACK_IMPORTED_MODULE_0__.H_)(failure)}`,
				fix: _errors_certificates_js__WEBPACK_IMPORTED_MODULE_5__.lW
			};
			let fix = (0, _api_error_js__WEBPACK_IMPORTED_MODULE_0__.cp)(failure) ? "See https://www.githubstatus.com, and try again." : failure.isRateLimit ? "Try again in an hour." : null;
			return {
				kind: "unknown",
				text: `GitHub could not be asked ${question} (${`${failure.status === null ? "" : `${failure.status}: `}${(0, _api_error_js__WEBPACK_IMPORTED_MODULE_0__.H_)(failure)}`})`,
				fix
			};
		}
	})
};
