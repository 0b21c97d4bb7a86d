export const id = 363;
export const ids = [363];
export const modules = { 7363: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.r(__webpack_exports__);
	__webpack_require__.d(__webpack_exports__, {
		mergeCheckboxes: () => mergeCheckboxes,
		openBoxes: () => openBoxes,
		planFingerprint: () => planFingerprint
	});
	var parse = __webpack_require__(6837);
	var postprocess = __webpack_require__(7846);
	var preprocess = __webpack_require__(8707);
	var syntax = __webpack_require__(2196);
	let PRIME = 16777619;
	let OFFSET_BASIS = 2166136261;
	function hashText(text) {
		let forward = OFFSET_BASIS;
		let backward = OFFSET_BASIS;
		for (let at = 0, last = text.length - 1; at <= last; at += 1) {
			forward = Math.imul(forward ^ text.charCodeAt(at), PRIME);
			backward = Math.imul(backward ^ text.charCodeAt(last - at), PRIME);
		}
		return hexadecimal(forward) + hexadecimal(backward);
	}
	function hexadecimal(bits) {
		return (bits >>> 0).toString(16).padStart(8, "0");
	}
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
	function openBoxes(text) {
		return parsePlan(text).boxes.filter((box) => !isTicked(box)).map(({ label }) => label);
	}
	function planFingerprint(text) {
		return hashText(parsePlan(text).unticked);
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
	function parsePlan(text) {
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
				label: label.trim()
			});
		}
		return {
			unticked: lines.map((line) => line.trimEnd()).join("\n").trimEnd(),
			boxes
		};
	}
	function tokenize(text) {
		let extensions = [(0, syntax.J)(), { disable: { null: DISABLED_CONSTRUCTS } }];
		let tokenizer = (0, parse.q)({ extensions }).document();
		return (0, postprocess._)(tokenizer.write((0, preprocess.v)()(text, void 0, !0)));
	}
}) };
