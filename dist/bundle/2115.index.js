export const id = 2115;
export const ids = [2115];
export const modules = {
	92115: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
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
		var inputs_inputs = __webpack_require__(37975);
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
		var resolve = __webpack_require__(56915);
		var text_text = __webpack_require__(17853);
		var init_workflow = __webpack_require__(95250);
		function renderFiles(answers, detected, folder) {
			let { schedule, verifyCommand } = answers;
			let enter = folder === "" || verifyCommand === "" ? "" : `cd ${(0, text_text.XW)(folder.slice(0, -1))} && `;
			let workflow = (0, init_workflow.cn)({
				schedule,
				folder,
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
		function listNextSteps(paths, facts) {
			return [
				{
					title: "Replace the examples in plan.md, and push the files to the default branch:",
					commands: [
						`git add ${paths.map(text_text.XW).join(" ")}`,
						"git commit --message \"Set up codex-self-iter\"",
						...listPushCommands(facts)
					]
				},
				{
					title: "Add the key for the model, and let Actions open pull requests:",
					commands: ["gh secret set OPENAI_API_KEY", "gh api --method PUT \"repos/{owner}/{repo}/actions/permissions/workflow\" -f default_workflow_permissions=read -F can_approve_pull_request_reviews=true"]
				},
				{
					title: "Check everything, and start the chain:",
					commands: ["npx codex-self-iter doctor", `gh workflow run ${init_workflow.u9}`]
				}
			];
		}
		function listPushCommands({ branch, defaultBranch, hasRemote, hasUpstream }) {
			if (!hasRemote) return ["gh repo create --source . --private --push"];
			let isOther = branch !== null && defaultBranch !== null && branch !== defaultBranch;
			let push = hasUpstream || branch === null ? "git push" : `git push --set-upstream origin ${(0, text_text.XW)(branch)}`;
			return isOther ? [
				push,
				`gh pr create --fill --base ${(0, text_text.XW)(defaultBranch)}`,
				"gh pr merge --merge"
			] : [push];
		}
		function listRemarks({ branch, defaultBranch, hasRemote }, verifyCommand) {
			let remarks = [];
			verifyCommand === "" && remarks.push("No verify command was found, so nothing would check the work. Name one: npx codex-self-iter init --verify-command 'make test'");
			branch === null ? remarks.push(`HEAD is detached. Before you commit, switch to a branch: git switch ${defaultBranch ?? "main"}`) : defaultBranch !== null && branch !== defaultBranch && remarks.push(`GitHub starts only workflows of the default branch (${defaultBranch}), and this is ${branch}: step 1 merges it.`);
			hasRemote || remarks.push("The repository has no remote: step 1 creates one on GitHub.");
			return remarks;
		}
		function renderSteps(steps) {
			return steps.map(({ commands, title }, index) => `${index + 1}. ${title}\n\n${commands.map((line) => `     ${line}\n`).join("")}`).join("\n");
		}
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
		var event_text = __webpack_require__(74859);
		var output = __webpack_require__(9163);
		let FILE_BYTES_MAX = 1048576;
		let CRON = /^[\d*/,A-Za-z-]+(?: [\d*/,A-Za-z-]+){4}$/;
		async function init(line, openQuestions = openTerminal) {
			let folder = await findFolder(line);
			let git = (0, exec.lD)(folder, process.env);
			let { prefix, topLevel } = await (0, layout.T4)(git);
			let detected = detectVerifyCommand(readFiles(folder));
			let defaults = defaultAnswers(line, detected?.inCheckout ?? "");
			let questions = line.yes || line.dryRun ? null : await openQuestions();
			let answers = questions === null ? defaults : await questions.ask(defaults);
			if (answers === null) return cancel();
			let at = (path) => (0, external_node_path_.join)(topLevel, path);
			let writes = planWrites(renderFiles(answers, detected, prefix), (path) => readExisting(at(path)));
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
			for (let remark of listRemarks(facts, answers.verifyCommand)) (0, output.yy)(`\n${(0, event_text.Ow)(remark)}\n`);
			return (0, output.yy)(`\nWhat remains:\n\n${renderSteps(listNextSteps(paths, facts))}`);
		}
		async function openTerminal() {
			if (!process.stdin.isTTY || !process.stdout.isTTY) return null;
			return (await __webpack_require__.e(6265).then(__webpack_require__.bind(__webpack_require__, 56265))).openQuestions();
		}
		async function findFolder({ workspace }) {
			let path = (0, external_node_path_.resolve)(workspace ?? ".");
			let kind = await config_files.a.kindOf(path);
			if (kind === null) throw (0, user_error.I)("WORKSPACE_MISSING", { path });
			if (kind !== "folder") throw (0, user_error.I)("WORKSPACE_NOT_A_FOLDER", { path });
			return path;
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
			let [branch, head, remotes, upstream] = await Promise.all([
				ask("symbolic-ref", "--quiet", "--short", "HEAD"),
				ask("symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD"),
				ask("remote"),
				ask("rev-parse", "--abbrev-ref", "@{upstream}")
			]);
			return {
				branch,
				defaultBranch: head?.replace(/^origin\//, "") ?? null,
				hasRemote: remotes !== null,
				hasUpstream: upstream !== null
			};
		}
		function cancel() {
			(0, output.yy)("\nCancelled. Nothing was written.\n");
			return 130;
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
		function renderWorkflow({ folder, schedule, verifyCommand }) {
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
concurrency: { group: codex-self-iter-main, queue: max, cancel-in-progress: false }
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
	})
};
