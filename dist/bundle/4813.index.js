export const id = 4813;
export const ids = [4813, 2631];
export const modules = {
	32631: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Q2: () => exportSessions,
			Xc: () => listRollouts,
			Ze: () => importSessions
		});
		var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
		var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
		var _core_text_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17853);
		var _fs_atomic_write_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11550);
		var _fs_errno_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53645);
		let ROLLOUT_PATH = [
			/^\d{4}$/,
			/^\d{2}$/,
			/^\d{2}$/,
			/^rollout-[\w.-]{1,200}\.jsonl$/
		];
		function importSessions(stateDir, codexHome) {
			let from = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(stateDir, "sessions");
			return attempt("imported", () => {
				try {
					return copyRollouts(from, (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(codexHome, "sessions"), () => !0);
				} finally {
					(0, _fs_atomic_write_js__WEBPACK_IMPORTED_MODULE_2__._b)(from);
				}
			});
		}
		function exportSessions(stateDir, codexHome, threadIds) {
			let to = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(stateDir, "sessions");
			let suffixes = threadIds.filter((id) => /^[\w-]{8,100}$/.test(id)).map((id) => `-${id}.jsonl`);
			return attempt("exported", () => {
				(0, _fs_atomic_write_js__WEBPACK_IMPORTED_MODULE_2__._b)(to);
				if (suffixes.length === 0) return {
					files: 0,
					problem: null
				};
				return copyRollouts((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(codexHome, "sessions"), to, (path) => suffixes.some((suffix) => path.endsWith(suffix)));
			});
		}
		function attempt(verb, copy) {
			try {
				return copy();
			} catch (error) {
				return {
					files: 0,
					problem: `The agent's sessions could not be ${verb}: ${(0, _core_text_text_js__WEBPACK_IMPORTED_MODULE_4__.TN)(error instanceof Error ? error.message : String(error), 300)}`
				};
			}
		}
		function copyRollouts(from, to, isWanted) {
			let paths = listRollouts(from).filter(isWanted).toSorted().toReversed();
			let [files, bytesLeft, skipped] = [
				0,
				67108864,
				0
			];
			for (let path of paths) {
				let bytes = files < 200 ? readPlainFile((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(from, path), bytesLeft) : null;
				if (bytes !== null && createFile((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(to, path), bytes)) {
					files += 1;
					bytesLeft -= bytes.length;
				} else skipped += 1;
			}
			let problem = `${skipped} of the agent's ${paths.length} sessions were not copied: too large, too many, or unreadable.`;
			return {
				files,
				problem: skipped === 0 ? null : problem
			};
		}
		function listRollouts(root, [pattern, ...deeper] = ROLLOUT_PATH) {
			if (pattern === void 0 || (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(root, { throwIfNoEntry: !1 })?.isDirectory() !== !0) return [];
			let entries = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(root, { withFileTypes: !0 }).filter(({ name }) => pattern.test(name));
			if (deeper.length === 0) return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
			return entries.flatMap(({ name }) => listRollouts((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, name), deeper).map((path) => `${name}/${path}`));
		}
		function readPlainFile(path, bytesMax) {
			let file = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
			try {
				let stat = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file);
				return stat.isFile() && stat.nlink === 1 && stat.size <= bytesMax ? (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file) : null;
			} finally {
				(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
			}
		}
		function createFile(path, bytes) {
			(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: !0 });
			try {
				(0, _fs_atomic_write_js__WEBPACK_IMPORTED_MODULE_2__.S0)(path, bytes, { mode: 384 });
				return !0;
			} catch (error) {
				if ((0, _fs_errno_js__WEBPACK_IMPORTED_MODULE_3__.CA)(error) === "EEXIST") return !1;
				throw error;
			}
		}
	}),
	84335: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			CD: () => attempt,
			F9: () => found,
			L5: () => unknown
		});
		var _core_text_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17853);
		var _errors_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68757);
		function found(value) {
			return {
				kind: "found",
				value
			};
		}
		function unknown(text, fix = null) {
			return {
				kind: "unknown",
				text,
				fix
			};
		}
		async function attempt(what, signal, work) {
			let onAbort = () => {};
			let late = new Promise((settle) => {
				onAbort = () => settle(unknown(`${what} gave no answer in time`));
			});
			signal.addEventListener("abort", onAbort);
			signal.aborted && onAbort();
			try {
				return await Promise.race([(async () => await work())(), late]);
			} catch (error) {
				return toProbe(what, error);
			} finally {
				signal.removeEventListener("abort", onAbort);
			}
		}
		function toProbe(what, error) {
			if (error instanceof _errors_user_error_js__WEBPACK_IMPORTED_MODULE_0__.y) return {
				kind: "failed",
				text: error.message,
				fix: error.remedy,
				code: error.code
			};
			return unknown(`${what} could not be checked: ${(0, _core_text_text_js__WEBPACK_IMPORTED_MODULE_1__.TN)(error instanceof Error ? error.message : String(error), 300)}`);
		}
	}),
	8827: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			V: () => probeWorkflows,
			h: () => parseWorkflow
		});
		var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
		var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
		var _fs_errno_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53645);
		var _fs_safe_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81046);
		var _probe_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84335);
		let FOLDER = ".github/workflows";
		async function probeWorkflows(topLevel, signal) {
			return await (0, _probe_js__WEBPACK_IMPORTED_MODULE_4__.CD)("The workflow folder", signal, async () => {
				let names = listNames((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(topLevel, FOLDER));
				return (0, _probe_js__WEBPACK_IMPORTED_MODULE_4__.F9)(await Promise.all(names.map(async (name) => await parseWorkflow(`${FOLDER}/${name}`, readFile((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(topLevel, FOLDER, name))))));
			});
		}
		async function parseWorkflow(path, text) {
			if (text === null) return {
				path,
				document: null
			};
			let { parseDocument } = await __webpack_require__.e(3854).then(__webpack_require__.t.bind(__webpack_require__, 3854, 19));
			let parsed = parseDocument(text);
			if (parsed.errors.length > 0) return {
				path,
				document: null
			};
			return {
				path,
				document: parsed.toJS({ maxAliasCount: 100 })
			};
		}
		function readFile(path) {
			return (0, _fs_safe_path_js__WEBPACK_IMPORTED_MODULE_3__.XF)(path, 524288)?.text ?? null;
		}
		function listNames(folder) {
			try {
				return (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder).filter((name) => /\.ya?ml$/.test(name)).toSorted().slice(0, 100);
			} catch (error) {
				if ((0, _fs_errno_js__WEBPACK_IMPORTED_MODULE_2__.CA)(error) === "ENOENT" || (0, _fs_errno_js__WEBPACK_IMPORTED_MODULE_2__.CA)(error) === "ENOTDIR") return [];
				throw error;
			}
		}
	}),
	26532: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { doctor: () => doctor });
		var external_node_os_ = __webpack_require__(48161);
		var clock = __webpack_require__(48327);
		var project_files = __webpack_require__(13366);
		var commit = __webpack_require__(54557);
		var exec = __webpack_require__(5393);
		var git_limits = __webpack_require__(93459);
		var isolation = __webpack_require__(64221);
		var preflight_agent = __webpack_require__(40784);
		var preflight_machine = __webpack_require__(46172);
		var probe = __webpack_require__(84335);
		async function probeModelAccess(apiKey, upstreamUrl, signal) {
			if (apiKey === null) return (0, probe.L5)("There is no key that the provider could check");
			let url = (upstreamUrl ?? "https://api.openai.com/v1/responses").replace(/\/responses\/?$/, "/models");
			if (!url.endsWith("/models")) return (0, probe.L5)(`The provider at ${hostOf(url)} has no list of models to ask for`);
			return await (0, probe.CD)(`The provider at ${hostOf(url)}`, signal, async () => {
				let answer;
				try {
					let headers = {
						authorization: `Bearer ${apiKey.trim()}`,
						accept: "application/json"
					};
					answer = await fetch(url, {
						headers,
						redirect: "error",
						signal: AbortSignal.any([signal, AbortSignal.timeout(6e3)])
					});
				} catch (error) {
					return (0, probe.L5)(`The provider at ${hostOf(url)} cannot be reached (${describe(error)})`, `curl -sSI ${url}`);
				}
				await answer.body?.cancel();
				if (answer.status === 401 || answer.status === 403) return {
					kind: "failed",
					text: `The provider at ${hostOf(url)} refuses the key (status ${answer.status})`,
					fix: "export OPENAI_API_KEY=... # a new key, from https://platform.openai.com/api-keys"
				};
				if (!answer.ok) return (0, probe.L5)(`The provider at ${hostOf(url)} answers the request for its models with status ${answer.status}`);
				return (0, probe.F9)(`The provider at ${hostOf(url)} accepts the key`);
			});
		}
		function hostOf(url) {
			return new URL(url).host;
		}
		function describe(error) {
			let { cause, name } = error;
			return typeof cause?.code == "string" ? cause.code : name === "TimeoutError" ? "no answer" : "no connection";
		}
		var preflight_workflows = __webpack_require__(8827);
		var environment = __webpack_require__(92894);
		var compose = __webpack_require__(25344);
		var chain_track = __webpack_require__(62651);
		var name_rules = __webpack_require__(66582);
		var certificates = __webpack_require__(76992);
		var next_steps = __webpack_require__(25776);
		var branch_rules = __webpack_require__(85272);
		var check = __webpack_require__(66320);
		var preflight_checks = __webpack_require__(57829);
		var remote_url = __webpack_require__(40740);
		var workflow_checks = __webpack_require__(16157);
		var event_json = __webpack_require__(31122);
		var preflight_view = __webpack_require__(5184);
		var output = __webpack_require__(31596);
		var report_error = __webpack_require__(77286);
		var commands_settings = __webpack_require__(66074);
		let CALL_LIMITS_MS = {
			ordinary: 5e3,
			cancelled: 500
		};
		async function doctor(line) {
			let end = new AbortController();
			let timer = setTimeout(() => end.abort(), 9e3);
			try {
				let checks = await listChecks(line, end.signal);
				line.json ? (0, output.yy)(`${(0, event_json.y)({
					failed: (0, preflight_checks.W)(checks),
					checks
				})}\n`) : (0, output.yy)((0, preflight_view.renderChecks)(checks, (0, output.UV)(), (0, output.cr)()));
				return +!!(0, preflight_checks.W)(checks);
			} finally {
				clearTimeout(timer);
				end.abort();
			}
		}
		async function listChecks(line, signal) {
			let settings;
			try {
				settings = await (0, commands_settings.s)(line);
			} catch (error) {
				return [(0, check.fJ)("settings", ...(0, report_error.U)(error))];
			}
			return (0, preflight_checks.J)(await gatherFacts(settings, line.online, signal)).map((check) => check.fix === certificates.lW ? {
				...check,
				fix: certificates.sx
			} : check);
		}
		async function gatherFacts(settings, online, signal) {
			let { agent, spec, verify, workspace } = settings;
			let environment = process.env;
			let limits = (0, git_limits.B)({
				signal,
				afterCancelMs: 500
			});
			let opened = await (0, probe.CD)("git", signal, () => (0, probe.F9)((0, exec.lD)(workspace, environment, limits)));
			let git = opened.kind === "found" ? opened.value : null;
			let place = {
				workspace,
				environment,
				signal
			};
			let [project, agentProbes, machine, modelAccess, gitProbe] = await Promise.all([
				gatherProject(git, signal),
				(0, preflight_agent.we)(agent, place, (0, isolation.l)({
					...(0, compose.tU)(settings, environment),
					parent: (0, external_node_os_.tmpdir)()
				})),
				gatherMachine(settings, signal),
				online && agent.kind === "codex" ? probeModelAccess(agent.apiKey, agent.upstreamUrl, signal) : null,
				git === null ? null : (0, preflight_machine.z2)(git, settings.commit, signal)
			]);
			let { hasQueue: takesQueue, server, workflows, workspace: workspaceProbe } = project;
			let inWorkflow = (0, workflow_checks.TA)({ workflows }).map(({ inputs }) => inputs["verify-command"] ?? "");
			return {
				host: "local",
				...machine,
				...keepIsolation(agentProbes, settings),
				workspace: workspaceProbe,
				verifyCommand: verify?.command ?? inWorkflow.find((command) => command !== "") ?? null,
				modelAccess,
				git: opened.kind === "found" ? gitProbe : opened,
				workflows,
				hasQueue: takesQueue,
				turnMs: agent.limits.deadlineMs,
				mode: spec.mode,
				server
			};
		}
		function keepIsolation(probes, { isolation }) {
			return isolation === "none" && probes.isolation.kind === "found" ? {
				...probes,
				isolation: null
			} : probes;
		}
		async function gatherMachine(settings, signal) {
			let { freeBytesMin, workspace } = settings;
			let temporary = (0, environment.Lj)(process.env);
			let [plan, disk, temporaryFolder] = await Promise.all([
				(0, preflight_machine.Im)(settings, () => (0, project_files.N)(settings).readPlan(), () => "", signal),
				(0, preflight_machine.Yr)([workspace, temporary], freeBytesMin, signal),
				(0, preflight_machine.on)(temporary, signal)
			]);
			return {
				plan,
				disk,
				temporaryFolder
			};
		}
		async function gatherProject(git, signal) {
			let nothing = {
				hasQueue: !0,
				workflows: null,
				server: null
			};
			if (git === null) return {
				...nothing,
				workspace: null
			};
			let workspace = await (0, preflight_machine.UK)(git, signal);
			if (workspace.kind !== "found") return {
				...nothing,
				workspace
			};
			let workflows = await (0, preflight_workflows.V)(workspace.value.topLevel, signal);
			let url = await (0, probe.CD)("The remote", signal, async () => (0, probe.F9)(await (0, preflight_machine.I3)(git)));
			let remote = url.kind === "found" && url.value !== null ? (0, remote_url.JH)(url.value) : null;
			return {
				workspace,
				workflows,
				hasQueue: (0, remote_url.ut)(remote),
				server: await gatherServer(url, workflows, signal)
			};
		}
		let NO_SERVER = {
			repository: null,
			push: null,
			dispatch: null,
			pulls: null,
			pullSetting: null,
			secrets: [],
			rules: null,
			cache: null
		};
		async function gatherServer(url, workflows, signal) {
			let skip = (text, fix) => ({
				...NO_SERVER,
				repository: (0, probe.L5)(`${text}, so GitHub is not asked`, fix)
			});
			if (url.kind !== "found") return {
				...NO_SERVER,
				repository: url
			};
			if (url.value === null) return skip("The repository has no remote", next_steps.Au);
			let remote = (0, remote_url.JH)(url.value);
			let { GH_HOST: host, GH_TOKEN, GITHUB_API_URL: apiVariable, GITHUB_SERVER_URL: serverUrl, GITHUB_TOKEN } = process.env;
			let apiUrl = remote === null ? null : (0, remote_url.po)(remote.host, {
				host,
				serverUrl,
				apiUrl: apiVariable
			});
			if (remote === null || apiUrl === null) return skip(`The remote ${remote === null ? "is not a repository on a server" : `is on ${remote.host}`}`, remote === null ? next_steps.Au : `export GH_HOST=${remote.host} # if it is GitHub`);
			let token = GH_TOKEN || GITHUB_TOKEN || "";
			if (token === "") return skip("GH_TOKEN and GITHUB_TOKEN are empty", "export GH_TOKEN=\"$(gh auth token)\"");
			return await askServer({
				...remote,
				apiUrl,
				token
			}, (0, workflow_checks.TA)({ workflows }), signal);
		}
		async function askServer(address, uses, signal) {
			let [{ createGitHubClient }, { createServerProbes }] = await Promise.all([__webpack_require__.e(4828).then(__webpack_require__.bind(__webpack_require__, 84828)), __webpack_require__.e(4430).then(__webpack_require__.bind(__webpack_require__, 34430))]);
			let probes = createServerProbes(createGitHubClient({
				...address,
				clock: (0, clock.gW)(),
				signal,
				timeLimitsMs: CALL_LIMITS_MS
			}));
			let repository = await (0, probe.CD)("GitHub", signal, () => probes.repository());
			let [use] = uses;
			if (repository.kind !== "found" || use === void 0) return {
				...NO_SERVER,
				repository
			};
			let { environment, file, inputs } = use;
			let { track: given = "" } = inputs;
			let track = (0, name_rules.vW)(given) ? given : chain_track.k6;
			let named = inputs.branch ?? "";
			let branch = {
				branch: (0, name_rules.Q8)(named) ? named : (0, chain_track.P$)(track),
				exists: null,
				...(0, commit.B1)(environment)
			};
			let [dispatch, pullSetting, rules, ...secrets] = await Promise.all([
				(0, probe.CD)("GitHub", signal, () => probes.dispatch(file)),
				(0, probe.CD)("GitHub", signal, () => probes.pullSetting()),
				(0, probe.CD)("GitHub", signal, () => probes.rules(branch, "workflow", branch_rules.q)),
				...[...new Set(uses.flatMap(workflow_checks.h5))].map(async (name) => ({
					name,
					exists: await (0, probe.CD)("GitHub", signal, () => probes.secret(name))
				}))
			]);
			return {
				...NO_SERVER,
				repository,
				dispatch,
				pullSetting,
				rules,
				secrets
			};
		}
	}),
	62651: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			P$: () => workBranchOf,
			gm: () => WORK_BRANCH_PREFIX,
			k6: () => DEFAULT_TRACK
		});
		let DEFAULT_TRACK = "main";
		let WORK_BRANCH_PREFIX = "codex-self-iter/";
		function workBranchOf(track) {
			return WORK_BRANCH_PREFIX + track;
		}
	}),
	60981: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { _: () => isHostedByGitHub });
		function isHostedByGitHub(serverUrl) {
			let host = URL.canParse(serverUrl) ? new URL(serverUrl).hostname : "github.com";
			return /^github\.com$|\.ghe\.com$|\.localhost$/i.test(host);
		}
	}),
	25776: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Au: () => CREATE_REPOSITORY,
			BV: () => listNextSteps,
			Il: () => renderSteps,
			md: () => listRemarks
		});
		var _core_text_gh_commands_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18428);
		var _core_text_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17853);
		var _workflow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95250);
		let CREATE_REPOSITORY = "gh repo create --source . --private --push";
		function listNextSteps(paths, facts) {
			return [
				{
					title: "Replace the examples in plan.md, and push the files to the default branch:",
					commands: [
						`git add ${paths.map(_core_text_text_js__WEBPACK_IMPORTED_MODULE_1__.XW).join(" ")}`,
						"git commit --message \"Set up codex-self-iter\"",
						...listPushCommands(facts)
					]
				},
				{
					title: "Add the key for the model, and let Actions open pull requests:",
					commands: ["gh secret set OPENAI_API_KEY", _core_text_gh_commands_js__WEBPACK_IMPORTED_MODULE_2__.R]
				},
				{
					title: "Check everything, and start the chain:",
					commands: ["npx codex-self-iter doctor", `gh workflow run ${_workflow_js__WEBPACK_IMPORTED_MODULE_0__.u9}`]
				}
			];
		}
		function listPushCommands({ branch, defaultBranch, hasUpstream, remote }) {
			if (remote === null) return [CREATE_REPOSITORY];
			let isOther = branch !== null && defaultBranch !== null && branch !== defaultBranch;
			let push = hasUpstream || branch === null ? "git push" : `git push --set-upstream ${(0, _core_text_text_js__WEBPACK_IMPORTED_MODULE_1__.XW)(remote)} ${(0, _core_text_text_js__WEBPACK_IMPORTED_MODULE_1__.XW)(branch)}`;
			return isOther ? [
				push,
				`gh pr create --fill --base ${(0, _core_text_text_js__WEBPACK_IMPORTED_MODULE_1__.XW)(defaultBranch)}`,
				"gh pr merge --merge"
			] : [push];
		}
		function listRemarks({ branch, defaultBranch, remote }, verifyCommand) {
			let remarks = [];
			verifyCommand === "" && remarks.push("No verify command was found, so nothing would check the work. Name one: npx codex-self-iter init --verify-command 'make test'");
			branch === null ? remarks.push(`HEAD is detached. Before you commit, switch to a branch: git switch ${defaultBranch ?? "main"}`) : defaultBranch !== null && branch !== defaultBranch && remarks.push(`GitHub starts only workflows of the default branch (${defaultBranch}), and this is ${branch}: step 1 merges it.`);
			remote === null && remarks.push("The repository has no remote: step 1 creates one on GitHub.");
			return remarks;
		}
		function renderSteps(steps) {
			return steps.map(({ commands, title }, index) => `${index + 1}. ${title}\n\n${commands.map((line) => `     ${line}\n`).join("")}`).join("\n");
		}
	}),
	95250: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			A8: () => WORKFLOW_PATH,
			S7: () => DEFAULT_SCHEDULE,
			cn: () => renderWorkflow,
			u9: () => WORKFLOW_NAME
		});
		var _config_example_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49096);
		let WORKFLOW_NAME = "codex-self-iter.yml";
		let WORKFLOW_PATH = `.github/workflows/${WORKFLOW_NAME}`;
		let DEFAULT_SCHEDULE = "37 * * * *";
		function renderWorkflow({ folder, hasQueue, schedule, verifyCommand }) {
			let inputs = [...(folder === "" ? [] : [
				"config: codex-self-iter.toml",
				"plan-file: plan.md",
				"task-file: TASK.md"
			]).map((line) => {
				let [name = "", file = ""] = line.split(": ");
				return `${name}: ${(0, _config_example_line_js__WEBPACK_IMPORTED_MODULE_0__.PP)(`${folder}${file}`)}`;
			}), ...verifyCommand === "" ? [] : [`verify-command: ${(0, _config_example_line_js__WEBPACK_IMPORTED_MODULE_0__.PP)(verifyCommand)}`]];
			return `name: codex-self-iter
on:
  workflow_dispatch:
    inputs:
      goal: { description: "The next goal. Empty: the chain's own goal.", required: false }
      reset: { description: Start a new chain for a new plan, type: boolean, required: false }
      from-run: { description: Set by the run that dispatches this one, required: false }
${schedule === null ? "" : `  schedule: [{ cron: ${JSON.stringify(schedule)} }] # GitHub delays runs scheduled on the hour.\n`}permissions: {}
concurrency: { group: codex-self-iter-main, ${hasQueue ? "queue: max, " : ""}cancel-in-progress: false }
jobs:
  loop:
    name: Loop
    permissions:
      contents: write # pushes the work and the chain's state
      actions: write # dispatches the next run
      pull-requests: write # opens the draft pull request and updates its comment
    runs-on: ubuntu-24.04
    timeout-minutes: 60
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with: { persist-credentials: false } # The agent can read .git.
      - { name: Allow user namespaces, run: sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0 } # Codex's sandbox needs user namespaces.
      - uses: org/codex-self-iter@v1
        with:
          openai-api-key: \${{ secrets.OPENAI_API_KEY }}
          goal: \${{ inputs.goal }}
          reset: \${{ inputs.reset }}
          stop: \${{ vars.CODEX_SELF_ITER_STOP }}
${inputs.map((line) => `          ${line}\n`).join("")}`;
		}
	}),
	40740: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			JH: () => parseRemoteUrl,
			po: () => apiUrlOf,
			ut: () => hasQueue
		});
		var _core_text_server_url_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60981);
		let NAMES = /^\/?([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/;
		let SCP = /^(?:[\w.-]+@)?([\w.-]+):(?!\/)(.+)$/;
		function parseRemoteUrl(url) {
			let isUrl = /^(?:https?|ssh|git):\/\//i.test(url);
			if (isUrl && !URL.canParse(url)) return null;
			let parsed = isUrl ? new URL(url) : null;
			let scp = parsed === null ? SCP.exec(url) : null;
			let host = parsed === null ? scp?.[1] ?? "" : /^ssh:/i.test(url) ? parsed.hostname : parsed.host;
			let [, owner = "", repo = ""] = NAMES.exec(parsed?.pathname ?? scp?.[2] ?? "") ?? [];
			return host === "" || owner === "" || [".", ".."].includes(owner) || [".", ".."].includes(repo) ? null : {
				host: host.toLowerCase(),
				owner,
				repo
			};
		}
		function hasQueue(remote) {
			return remote === null || (0, _core_text_server_url_js__WEBPACK_IMPORTED_MODULE_0__._)(`https://${remote.host}`);
		}
		function apiUrlOf(host, { apiUrl, host: named, serverUrl }) {
			let own = serverUrl !== void 0 && URL.canParse(serverUrl) ? new URL(serverUrl).host : null;
			if (host === own && apiUrl !== void 0 && apiUrl !== "") return apiUrl.replace(/\/+$/, "");
			if (host === "github.com") return "https://api.github.com";
			if (host.endsWith(".ghe.com")) return `https://api.${host}`;
			return host === own || host === named?.toLowerCase() ? `https://${host}/api/v3` : null;
		}
	}),
	18422: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			k: () => hasSchedule,
			u: () => findActionUses
		});
		let ACTION = /^[\w.-]+\/codex-self-iter(?:@|$)/;
		function findActionUses({ document, path }) {
			let root = asRecord(document);
			return Object.values(asRecord(root.jobs)).flatMap((value) => {
				let job = asRecord(value);
				let steps = Array.isArray(job.steps) ? job.steps.map(asRecord) : [];
				let step = steps.find(({ uses }) => ACTION.test(asText(uses)));
				if (step === void 0) return [];
				return [{
					path,
					file: path.slice(path.lastIndexOf("/") + 1),
					triggers: readTriggers(root.on),
					permissions: readPermissions(job.permissions ?? root.permissions),
					concurrency: readConcurrency(job.concurrency ?? root.concurrency),
					timeoutMinutes: readTimeout(job["timeout-minutes"]),
					hasEnvironment: job.environment !== void 0,
					inputs: asTexts(step.with),
					environment: {
						...asTexts(root.env),
						...asTexts(job.env),
						...asTexts(step.env)
					},
					checkouts: steps.filter(({ uses }) => asText(uses).startsWith("actions/checkout@")).map((checkout) => asTexts(checkout.with))
				}];
			});
		}
		function hasSchedule({ document }) {
			return readTriggers(asRecord(document).on).hasSchedule;
		}
		function readTriggers(on) {
			let names = typeof on == "string" ? [on] : Array.isArray(on) ? on.map(asText) : Object.keys(asRecord(on));
			let declared = asRecord(asRecord(asRecord(on).workflow_dispatch).inputs);
			let inputs = Object.entries(declared).map(([name, value]) => {
				let { default: fallback, required } = asRecord(value);
				return [name, {
					isRequired: required === !0,
					hasDefault: fallback !== void 0
				}];
			});
			return {
				dispatch: names.includes("workflow_dispatch") ? Object.fromEntries(inputs) : null,
				hasSchedule: names.includes("schedule")
			};
		}
		function readPermissions(value) {
			if (value === void 0) return null;
			if (value === "write-all" || value === "read-all") return { all: value === "write-all" ? "write" : "read" };
			return { listed: asTexts(value) };
		}
		function readConcurrency(value) {
			if (value == null) return null;
			if (typeof value == "string") return {
				group: value,
				queue: "",
				cancelInProgress: ""
			};
			let texts = asTexts(value);
			return {
				group: texts.group ?? "",
				queue: texts.queue ?? "",
				cancelInProgress: texts["cancel-in-progress"] ?? ""
			};
		}
		function readTimeout(value) {
			if (value === void 0) return 360;
			let minutes = Number(value);
			return Number.isFinite(minutes) ? minutes : null;
		}
		function asRecord(value) {
			return typeof value == "object" && value && !Array.isArray(value) ? value : {};
		}
		function asTexts(value) {
			return Object.fromEntries(Object.entries(asRecord(value)).map(([key, inner]) => [key, asText(inner)]));
		}
		function asText(value) {
			return typeof value == "string" || typeof value == "number" || typeof value == "boolean" ? String(value) : "";
		}
	})
};
