export const id = 9150;
export const ids = [9150];
export const modules = { 39150: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.r(__webpack_exports__);
	__webpack_require__.d(__webpack_exports__, {
		countTicked: () => countTicked,
		describeSurvey: () => describeSurvey,
		listItems: () => listItems,
		mergeCheckboxes: () => mergeCheckboxes,
		openBoxes: () => openBoxes,
		planFingerprint: () => planFingerprint,
		surveyPlan: () => surveyPlan
	});
	var micromark__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26837);
	var micromark__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97846);
	var micromark__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58707);
	var micromark_extension_gfm_task_list_item__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82196);
	var _text_hash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29902);
	let DISABLED_CONSTRUCTS = [
		"attention",
		"autolink",
		"characterEscape",
		"characterReference",
		"codeText",
		"hardBreakEscape",
		"htmlText",
		"labelEnd",
		"labelStartImage",
		"labelStartLink",
		"setextUnderline"
	];
	let LOOKALIKE = /^[\s>|\u200B\uFEFF]*(?:[-*+\u2022\u2013\u2014]|\d+[.)])?[\s\u200B\uFEFF]*(?:\[[\s\u200B]{0,3}\]|\[[xX\u2713\u2714]\]|\uff3b[\s\u3000xX]?\uff3d|[\u2610\u2611\u2612\u25a1])(?![(:])/;
	function surveyPlan(text) {
		let { boxes } = parsePlan(text);
		let boxLines = new Set(boxes.map(({ lineNumber }) => lineNumber));
		let lookalikeLines = text.split(/\r\n?|\n/).flatMap((line, index) => !boxLines.has(index + 1) && LOOKALIKE.test(line.slice(0, 100)) ? [index + 1] : []);
		return {
			boxes: boxes.length,
			open: boxes.filter((box) => !isTicked(box)).length,
			lookalikeLines
		};
	}
	function countTicked(text) {
		return parsePlan(text).boxes.filter(isTicked).length;
	}
	function describeSurvey({ boxes, lookalikeLines, open }, file) {
		let count = boxes === 0 ? "no boxes" : `${boxes} ${boxes === 1 ? "box" : "boxes"}, ${open} open`;
		if (lookalikeLines.length === 0) return `The plan ${file} has ${count}.`;
		let more = lookalikeLines.length > 5 ? ", \u2026" : "";
		return `The plan ${file} has ${count}; ${`${lookalikeLines.length === 1 ? "line" : "lines"} ${lookalikeLines.slice(0, 5).join(", ")}${more}`} ${lookalikeLines.length === 1 ? "looks like a box and is none" : "look like boxes and are none"}: a box is "- [ ] text", outside code and comments.`;
	}
	function listItems(text) {
		return parsePlan(text).boxes.map((box) => ({
			text: box.label,
			done: isTicked(box)
		}));
	}
	function openBoxes(text) {
		return parsePlan(text).boxes.filter((box) => !isTicked(box)).map(({ label }) => label);
	}
	function planFingerprint(text) {
		return (0, _text_hash_js__WEBPACK_IMPORTED_MODULE_0__.q)(parsePlan(text).unticked);
	}
	function mergeCheckboxes(before, after) {
		let merged = before.split("");
		let boxesAfter = groupByLine(parsePlan(after).boxes);
		for (let [line, boxes] of groupByLine(parsePlan(before).boxes)) {
			let matches = boxesAfter.get(line) ?? [];
			for (let [index, box] of boxes.entries()) {
				let match = matches.length === boxes.length ? matches[index] : matches.every(isTicked) ? matches[0] : void 0;
				!isTicked(box) && match !== void 0 && isTicked(match) && (merged[box.offset] = match.mark);
			}
		}
		return merged.join("");
	}
	function isTicked({ mark }) {
		return mark.trim() !== "";
	}
	function groupByLine(boxes) {
		let groups = new Map();
		for (let box of boxes) {
			let group = groups.get(box.line);
			group === void 0 ? groups.set(box.line, [box]) : group.push(box);
		}
		return groups;
	}
	let lastParsed = [];
	function parsePlan(text) {
		let known = lastParsed.find((parsed) => parsed.text === text);
		if (known !== void 0) return known.plan;
		let parsed = {
			text,
			plan: computePlan(text)
		};
		lastParsed = [parsed, ...lastParsed.slice(0, 1)];
		return parsed.plan;
	}
	function computePlan(text) {
		let lines = text.split(/\r\n?|\n/);
		let boxes = [];
		for (let [kind, { end, start, type }] of tokenize(text)) {
			if (kind !== "enter" || type !== "taskListCheckValueChecked" && type !== "taskListCheckValueUnchecked") continue;
			if (start.line !== end.line) continue;
			let original = lines[start.line - 1] ?? "";
			let label = original.slice(end.column);
			let line = `${original.slice(0, start.column - 1)} ]${label}`.trimEnd();
			lines[start.line - 1] = line;
			boxes.push({
				offset: start.offset,
				mark: text.charAt(start.offset),
				line,
				label: label.trim(),
				lineNumber: start.line
			});
		}
		return {
			unticked: lines.map((line) => line.trimEnd()).join("\n").trimEnd(),
			boxes
		};
	}
	function tokenize(text) {
		let extensions = [(0, micromark_extension_gfm_task_list_item__WEBPACK_IMPORTED_MODULE_1__.J)(), { disable: { null: DISABLED_CONSTRUCTS } }];
		let tokenizer = (0, micromark__WEBPACK_IMPORTED_MODULE_2__.q)({ extensions }).document();
		return (0, micromark__WEBPACK_IMPORTED_MODULE_3__._)(tokenizer.write((0, micromark__WEBPACK_IMPORTED_MODULE_4__.v)()(text, void 0, !0)));
	}
}) };
