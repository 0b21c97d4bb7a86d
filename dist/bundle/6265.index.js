export const id = 6265;
export const ids = [6265];
export const modules = { 56265: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.r(__webpack_exports__);
	__webpack_require__.d(__webpack_exports__, { openQuestions: () => openQuestions });
	var _config_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37975);
	var _config_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43614);
	var _init_workflow_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95250);
	var _output_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31596);
	let SCHEDULES = [
		{
			value: _init_workflow_js__WEBPACK_IMPORTED_MODULE_2__.S7,
			label: "every hour",
			hint: "a run with nothing to do ends in seconds"
		},
		{
			value: "37 */6 * * *",
			label: "every 6 hours"
		},
		{
			value: "37 3 * * *",
			label: "every night, 03:37 UTC"
		},
		{
			value: "none",
			label: "never",
			hint: "a chain that was interrupted waits for you"
		}
	];
	async function openQuestions() {
		process.platform === "linux" && !(0, _output_js__WEBPACK_IMPORTED_MODULE_3__.MV)() && (process.env.TERM = "linux");
		let { confirm, isCancel, select, text } = await __webpack_require__.e(3432).then(__webpack_require__.bind(__webpack_require__, 43432));
		return {
			async ask(defaults) {
				let verifyCommand = await text({
					message: "Which command proves that the work is right? It runs in a clean checkout, so it installs what it needs.",
					initialValue: defaults.verifyCommand,
					placeholder: "none"
				});
				if (isCancel(verifyCommand)) return null;
				let maxIterations = await text({
					message: "How many iterations may the chain take? Each is one turn of the agent. 0: no limit.",
					initialValue: String(defaults.maxIterations),
					validate: (value) => {
						let reading = (0, _config_values_js__WEBPACK_IMPORTED_MODULE_1__.$J)(_config_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_0__.mc.max_iterations, value ?? "");
						return reading.ok ? void 0 : `Write ${reading.expected}.`;
					}
				});
				if (isCancel(maxIterations)) return null;
				let initial = defaults.schedule ?? "none";
				let isListed = SCHEDULES.some(({ value }) => value === initial);
				let schedule = await select({
					message: "How often does GitHub look whether a chain was interrupted, and continue it?",
					initialValue: initial,
					options: isListed ? SCHEDULES : [{
						value: initial,
						label: initial
					}, ...SCHEDULES]
				});
				if (isCancel(schedule)) return null;
				return {
					...defaults,
					verifyCommand: verifyCommand.trim(),
					maxIterations: Number(maxIterations),
					schedule: schedule === "none" ? null : schedule
				};
			},
			async mayReplace(path) {
				let answer = await confirm({
					message: `Replace ${path}?`,
					initialValue: !1
				});
				return isCancel(answer) ? null : answer;
			}
		};
	}
}) };
