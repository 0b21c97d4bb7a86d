export const id = 1920;
export const ids = [1920];
export const modules = {
	46172: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			I3: () => readRemoteUrl,
			Im: () => probePlan,
			UK: () => probeWorkspace,
			Yr: () => probeDisk,
			_Y: () => findRemote,
			on: () => probeTemporaryFolder,
			z2: () => probeGit
		});
		var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
		var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
		var _core_text_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(17853);
		var _git_commit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54557);
		var _git_exec_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5393);
		var _git_layout_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93666);
		var _process_disk_space_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16229);
		var _process_environment_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92894);
		var _probe_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(84335);
		async function probeWorkspace(git, signal) {
			return await (0, _probe_js__WEBPACK_IMPORTED_MODULE_7__.CD)("The workspace", signal, async () => {
				let [{ prefix, topLevel }, branch] = await Promise.all([(0, _git_layout_js__WEBPACK_IMPORTED_MODULE_4__.T4)(git), (0, _git_exec_js__WEBPACK_IMPORTED_MODULE_3__.EO)(git, { args: [
					"symbolic-ref",
					"--short",
					"-q",
					"HEAD"
				] })]);
				return (0, _probe_js__WEBPACK_IMPORTED_MODULE_7__.F9)({
					prefix,
					topLevel,
					branch: branch.exitCode === 0 ? branch.stdout.trim() : null
				});
			});
		}
		async function probePlan({ planFile, workspace }, read, then, signal) {
			let file = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(workspace, planFile);
			let probe = await (0, _probe_js__WEBPACK_IMPORTED_MODULE_7__.CD)("The plan", signal, async () => (0, _probe_js__WEBPACK_IMPORTED_MODULE_7__.F9)({
				file,
				text: await read()
			}));
			if (probe.kind !== "failed" || !["PLAN_MISSING", "PLAN_EMPTY"].includes(probe.code ?? "")) return probe;
			let name = (0, _core_text_text_js__WEBPACK_IMPORTED_MODULE_8__.XW)(file);
			return {
				...probe,
				fix: `echo '- [ ] the parser accepts comments' > ${name}${then(name)}`
			};
		}
		async function probeGit(git, commits, signal) {
			return await (0, _probe_js__WEBPACK_IMPORTED_MODULE_7__.CD)("git", signal, async () => {
				let output = await (0, _git_exec_js__WEBPACK_IMPORTED_MODULE_3__.oM)(git, { args: ["version"] });
				let version = /\d+(?:\.\d+)+/.exec(output)?.[0] ?? output;
				return (0, _probe_js__WEBPACK_IMPORTED_MODULE_7__.F9)(commits ? {
					version,
					identity: await (0, _git_commit_js__WEBPACK_IMPORTED_MODULE_2__.xN)(git, "GIT_COMMITTER_IDENT")
				} : { version });
			});
		}
		async function probeDisk(folders, freeBytesMin, signal) {
			return await (0, _probe_js__WEBPACK_IMPORTED_MODULE_7__.CD)("The disk", signal, async () => {
				await (0, _process_disk_space_js__WEBPACK_IMPORTED_MODULE_5__.MK)({
					folders,
					freeBytesMin
				});
				let [least = {
					folder: "",
					freeBytes: null
				}] = (await Promise.all(folders.map(async (folder) => ({
					folder,
					freeBytes: await (0, _process_disk_space_js__WEBPACK_IMPORTED_MODULE_5__.Kb)(folder)
				})))).toSorted((one, other) => (one.freeBytes ?? Infinity) - (other.freeBytes ?? Infinity));
				return (0, _probe_js__WEBPACK_IMPORTED_MODULE_7__.F9)(least);
			});
		}
		async function probeTemporaryFolder(parent, signal) {
			return await (0, _probe_js__WEBPACK_IMPORTED_MODULE_7__.CD)("The folder for temporary files", signal, () => {
				(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)((0, _process_environment_js__WEBPACK_IMPORTED_MODULE_6__.wE)(parent));
				return (0, _probe_js__WEBPACK_IMPORTED_MODULE_7__.F9)(parent);
			});
		}
		async function findRemote(git) {
			let { stdout } = await (0, _git_exec_js__WEBPACK_IMPORTED_MODULE_3__.EO)(git, { args: ["remote"] });
			let names = stdout.split("\n").filter((name) => name !== "");
			return names.includes("origin") ? "origin" : names[0] ?? null;
		}
		async function readRemoteUrl(git) {
			let name = await findRemote(git);
			if (name === null) return null;
			let url = await (0, _git_exec_js__WEBPACK_IMPORTED_MODULE_3__.EO)(git, { args: [
				"remote",
				"get-url",
				"--push",
				"--",
				name
			] });
			return url.exitCode === 0 ? url.stdout.trim() : null;
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
	31920: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { init: () => init });
		var external_node_fs_ = __webpack_require__(73024);
		var external_node_path_ = __webpack_require__(76760);
		var errno = __webpack_require__(53645);
		var atomic_write = __webpack_require__(11550);
		var config_files = __webpack_require__(30461);
		var safe_path = __webpack_require__(81046);
		var exec = __webpack_require__(5393);
		var layout = __webpack_require__(93666);
		var machine = __webpack_require__(46172);
		var inputs_inputs = __webpack_require__(37975);
		var resolve = __webpack_require__(56915);
		var user_error = __webpack_require__(68757);
		var dist = __webpack_require__(106);
		let DETECTED_FILES = [
			"package.json",
			"package-lock.json",
			"npm-shrinkwrap.json",
			"pnpm-lock.yaml",
			"yarn.lock",
			"bun.lock",
			"bun.lockb",
			"pyproject.toml",
			"uv.lock",
			"poetry.lock",
			"Cargo.toml",
			"Cargo.lock",
			"go.mod",
			"Makefile"
		];
		let NO_TEST = /^echo "Error: no test specified" && exit 1$/;
		function detectVerifyCommand(files) {
			return detectNode(files) ?? detectPython(files) ?? detectCargo(files) ?? detectGo(files) ?? detectMake(files);
		}
		function detectNode(files) {
			let test = readTestScript(files["package.json"] ?? "");
			if (test === null || NO_TEST.test(test)) return null;
			let found = (inCheckout, inWorkspace) => ({
				inCheckout,
				inWorkspace,
				file: "package.json"
			});
			if (has(files, "pnpm-lock.yaml")) return found("corepack pnpm install --frozen-lockfile && corepack pnpm test", "pnpm test");
			if (has(files, "yarn.lock")) return found("corepack yarn install --immutable && corepack yarn test", "yarn test");
			if (has(files, "bun.lock") || has(files, "bun.lockb")) return found("npx --yes bun install --frozen-lockfile && npx --yes bun run test", "bun run test");
			return found(has(files, "package-lock.json") || has(files, "npm-shrinkwrap.json") ? "npm ci && npm test" : "npm install && npm test", "npm test");
		}
		function detectPython(files) {
			let text = files["pyproject.toml"];
			if (text === void 0) return null;
			let found = (inCheckout, inWorkspace) => ({
				inCheckout,
				inWorkspace,
				file: "pyproject.toml"
			});
			if (has(files, "uv.lock")) return found("pipx run uv run pytest", "uv run pytest");
			if (has(files, "poetry.lock")) return found("pipx run poetry install && pipx run poetry run pytest", "poetry run pytest");
			let extra = [
				"test",
				"tests",
				"dev"
			].find((name) => listExtras(text).includes(name));
			return found(`python3 -m venv .venv && .venv/bin/pip install --editable ${extra === void 0 ? "." : `'.[${extra}]'`} pytest && .venv/bin/pytest`, "python3 -m pytest");
		}
		function detectCargo(files) {
			if (!has(files, "Cargo.toml")) return null;
			let command = has(files, "Cargo.lock") ? "cargo test --locked" : "cargo test";
			return {
				inCheckout: command,
				inWorkspace: command,
				file: "Cargo.toml"
			};
		}
		function detectGo(files) {
			return has(files, "go.mod") ? {
				inCheckout: "go test ./...",
				inWorkspace: "go test ./...",
				file: "go.mod"
			} : null;
		}
		function detectMake(files) {
			let target = ["test", "check"].find((name) => RegExp(`^${name}[ \\t]*:(?!=)`, "m").test(files.Makefile ?? ""));
			return target === void 0 ? null : {
				inCheckout: `make ${target}`,
				inWorkspace: `make ${target}`,
				file: "Makefile"
			};
		}
		function has(files, name) {
			return files[name] !== void 0;
		}
		function readTestScript(text) {
			try {
				let { scripts } = JSON.parse(text.replace(/^\uFEFF/, ""));
				return typeof scripts?.test == "string" && scripts.test.trim() !== "" ? scripts.test.trim() : null;
			} catch {
				return null;
			}
		}
		function listExtras(text) {
			try {
				let { project } = (0, dist.qg)(text);
				return Object.keys(project?.["optional-dependencies"] ?? {});
			} catch {
				return [];
			}
		}
		var example_line = __webpack_require__(49096);
		var text_text = __webpack_require__(17853);
		var init_workflow = __webpack_require__(95250);
		function renderFiles(answers, detected, folder, hasQueue) {
			let { schedule, verifyCommand } = answers;
			let enter = folder === "" || verifyCommand === "" ? "" : `cd ${(0, text_text.XW)(folder.slice(0, -1))} && `;
			let workflow = (0, init_workflow.cn)({
				schedule,
				folder,
				hasQueue,
				verifyCommand: `${enter}${verifyCommand}`
			});
			return [
				{
					path: `${folder}plan.md`,
					text: "# Plan\n\n<!-- Replace these examples. One box is one result that anyone can check; the agent works from top to bottom. -->\n\n- [ ] README.md says how to build, test and start the project, and each command in it works\n- [ ] every function that reads input has a test with empty input and one with invalid input\n- [ ] every error message names the file and the line that it is about\n",
					isPersonal: !0
				},
				{
					path: `${folder}${resolve.au}`,
					text: renderConfig(answers, detected),
					isPersonal: !1
				},
				{
					path: init_workflow.A8,
					text: workflow,
					isPersonal: !1
				}
			];
		}
		function renderConfig({ maxCostUsd, maxIterations, verifyCommand }, detected) {
			let local = detected !== null && detected.inCheckout === verifyCommand ? detected.inWorkspace : verifyCommand;
			return [
				"# For runs on your machine and, except for what the workflow sets, on GitHub. All settings: docs/reference.md of codex-self-iter.",
				...local === "" ? [] : [(0, example_line.ni)("local", "verify_command", local)],
				(0, example_line.ni)("local", "max_iterations", maxIterations),
				...maxCostUsd === 0 ? [] : [(0, example_line.ni)("local", "max_cost_usd", maxCostUsd)],
				(0, example_line.ni)("local", "commit", !0),
				""
			].join("\n");
		}
		var next_steps = __webpack_require__(25776);
		function planWrites(files, existingOf) {
			return files.map((file) => ({
				...file,
				effect: effectOf(file, existingOf(file.path))
			}));
		}
		function effectOf({ isPersonal, text }, existing) {
			if (existing === null) return "create";
			if (existing === "unreadable") return "keep";
			if (normalize(existing.text) === normalize(text)) return "same";
			return isPersonal ? "keep" : "differs";
		}
		function normalize(text) {
			return text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n").trimEnd();
		}
		var remote_url = __webpack_require__(40740);
		var event_text = __webpack_require__(74859);
		var output = __webpack_require__(31596);
		let FILE_BYTES_MAX = 1048576;
		let CRON = /^[\d*/,A-Za-z-]+(?: [\d*/,A-Za-z-]+){4}$/;
		async function init(line, openQuestions = openTerminal) {
			let folder = await (0, resolve.cz)({
				cwd: process.cwd(),
				workspace: line.workspace
			}, config_files.a);
			let git = (0, exec.lD)(folder, process.env);
			let { prefix, topLevel } = await (0, layout.T4)(git);
			let detected = detectVerifyCommand(readFiles(folder));
			let defaults = defaultAnswers(line, detected?.inCheckout ?? "");
			let questions = line.yes || line.dryRun ? null : await openQuestions();
			let answers = questions === null ? defaults : await questions.ask(defaults);
			if (answers === null) return cancel();
			let at = (path) => (0, external_node_path_.join)(topLevel, path);
			let url = await (0, machine.I3)(git);
			let writes = planWrites(renderFiles(answers, detected, prefix, (0, remote_url.ut)(url === null ? null : (0, remote_url.JH)(url))), (path) => readExisting(at(path)));
			let chosen = writes.filter(({ effect }) => effect === "create");
			for (let write of writes.filter(({ effect }) => effect === "differs")) {
				(0, output.yy)(`\n${await renderDiff(git, at(write.path), write)}`);
				let isReplaced = questions !== null && await questions.mayReplace(write.path);
				if (isReplaced === null) return cancel();
				isReplaced && chosen.push(write);
			}
			for (let { path } of chosen) refuseEscape(topLevel, path);
			line.dryRun || await writeAll(chosen.map((write) => ({
				file: at(write.path),
				text: write.text
			})));
			(0, output.yy)(renderEffects(writes, chosen, line.dryRun));
			let paths = writes.map(({ path }) => (0, external_node_path_.relative)(process.cwd(), at(path)));
			let facts = await readFacts(git);
			for (let remark of (0, next_steps.md)(facts, answers.verifyCommand)) (0, output.yy)(`\n${(0, event_text.Ow)(remark)}\n`);
			return (0, output.yy)(`\nWhat remains:\n\n${(0, next_steps.Il)((0, next_steps.BV)(paths, facts))}`);
		}
		async function openTerminal() {
			if (!process.stdin.isTTY || !process.stdout.isTTY) return null;
			return (await __webpack_require__.e(6265).then(__webpack_require__.bind(__webpack_require__, 56265))).openQuestions();
		}
		function readFiles(folder) {
			let found = DETECTED_FILES.filter((name) => (0, external_node_fs_.existsSync)((0, external_node_path_.join)(folder, name)));
			return Object.fromEntries(found.map((name) => [name, (0, errno.Xd)(() => (0, safe_path.XF)((0, external_node_path_.join)(folder, name), FILE_BYTES_MAX))?.text ?? ""]));
		}
		function defaultAnswers({ inputs, schedule }, verifyCommand) {
			if (schedule !== null && schedule !== "none" && !CRON.test(schedule)) throw (0, user_error.I)("INIT_SCHEDULE_INVALID", { schedule: (0, event_text.Ow)(schedule) });
			return {
				verifyCommand: inputs.verify_command ?? verifyCommand,
				maxIterations: inputs.max_iterations ?? inputs_inputs.mc.max_iterations.default,
				maxCostUsd: inputs.max_cost_usd ?? inputs_inputs.mc.max_cost_usd.default,
				schedule: schedule === "none" ? null : schedule ?? init_workflow.S7
			};
		}
		function readExisting(path) {
			let stat = (0, errno.Xd)(() => (0, external_node_fs_.lstatSync)(path));
			if (stat === null) return null;
			if (!stat.isFile()) return "unreadable";
			let text = (0, errno.Xd)(() => (0, safe_path.XF)(path, FILE_BYTES_MAX))?.text ?? null;
			return text === null ? "unreadable" : { text };
		}
		function refuseEscape(topLevel, path) {
			for (let folder = (0, external_node_path_.dirname)((0, external_node_path_.join)(topLevel, path)); folder !== topLevel && (0, safe_path.FK)(topLevel, folder); folder = (0, external_node_path_.dirname)(folder)) {
				let target = (0, safe_path.iF)(folder);
				if (target !== null && !(0, safe_path.FK)((0, safe_path.iF)(topLevel) ?? topLevel, target)) throw (0, user_error.I)("INIT_PATH_ESCAPES", {
					path: folder,
					target
				});
			}
		}
		async function writeAll(files) {
			let ignore = () => {};
			process.on("SIGINT", ignore);
			try {
				for (let { file, text } of files) {
					(0, external_node_fs_.mkdirSync)((0, external_node_path_.dirname)(file), { recursive: !0 });
					await (0, atomic_write.Zf)(file, text);
				}
			} finally {
				process.off("SIGINT", ignore);
			}
		}
		async function renderDiff(git, file, { path, text }) {
			let args = [
				"diff",
				"--no-index",
				"--no-color",
				"--no-ext-diff",
				"--no-textconv",
				"--ignore-cr-at-eol",
				"--",
				file,
				"-"
			];
			let { stdout } = await (0, exec.EO)(git, {
				args,
				input: text
			});
			return `${path} differs from what init would write:\n${stdout.split("\n").filter((line) => /^[-+ @]/.test(line) && !/^(?:---|\+\+\+) /.test(line)).map((line) => `  ${(0, event_text.Ow)(line)}\n`).join("")}`;
		}
		function renderEffects(writes, chosen, isDryRun) {
			let lines = writes.map((write) => {
				let { effect, path, text } = write;
				if (!chosen.includes(write)) return `  ${path}: ${effect === "same" ? "unchanged" : "kept as it is"}\n`;
				if (!isDryRun) return `  ${path}: ${effect === "create" ? "written" : "replaced"}\n`;
				return `  ${path}: would be written:\n${text.replace(/^(?=.)/gm, "    | ")}`;
			});
			return `\n${chosen.length === 0 ? "Nothing was changed: the files exist.\n" : ""}${lines.join("")}`;
		}
		async function readFacts(git) {
			let ask = async (...args) => {
				let { exitCode, stdout } = await (0, exec.EO)(git, { args });
				return exitCode === 0 && stdout.trim() !== "" ? stdout.trim() : null;
			};
			let remote = await (0, machine._Y)(git);
			let [branch, head, upstream] = await Promise.all([
				ask("symbolic-ref", "--quiet", "--short", "HEAD"),
				remote === null ? null : ask("symbolic-ref", "--quiet", `refs/remotes/${remote}/HEAD`),
				ask("rev-parse", "--abbrev-ref", "@{upstream}")
			]);
			return {
				branch,
				defaultBranch: head?.replace(`refs/remotes/${remote}/`, "") ?? null,
				remote,
				hasUpstream: upstream !== null
			};
		}
		function cancel() {
			(0, output.yy)("\nCancelled. Nothing was written.\n");
			return 130;
		}
	}),
	18428: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { R: () => ALLOW_PULL_REQUESTS });
		let ALLOW_PULL_REQUESTS = "gh api --method PUT \"repos/{owner}/{repo}/actions/permissions/workflow\" -f default_workflow_permissions=read -F can_approve_pull_request_reviews=true";
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
	})
};
