export const id = 5615;
export const ids = [5615];
export const modules = { 45615: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, { countChangedLines: () => countChangedLines });
	var binary = __webpack_require__(52561);
	function countLineChanges(before, after) {
		let [from, to] = [splitLines(before), splitLines(after)];
		let [known, kept] = [new Set(from), new Set(to)];
		let [fromRest, toRest] = [from.filter((line) => kept.has(line)), to.filter((line) => known.has(line))];
		let distance = findDistance(fromRest, toRest) ?? countUnmatched(fromRest, toRest);
		let surplus = toRest.length - fromRest.length;
		return {
			insertions: to.length - toRest.length + (distance + surplus) / 2,
			deletions: from.length - fromRest.length + (distance - surplus) / 2
		};
	}
	function splitLines(text) {
		let lines = text.split("\n");
		let last = lines.pop() ?? "";
		return last === "" ? lines : [...lines, `${last}\n`];
	}
	function findDistance(from, to) {
		let max = Math.min(from.length + to.length, 500);
		let reached = new Int32Array(2 * max + 3);
		for (let distance = 0; distance <= max; distance += 1) for (let diagonal = -distance; diagonal <= distance; diagonal += 2) {
			let [left = 0, right = 0] = [reached[max + diagonal], reached[max + diagonal + 2]];
			let x = diagonal === -distance || diagonal !== distance && left < right ? right : left + 1;
			for (; x < from.length && x - diagonal < to.length && from[x] === to[x - diagonal];) x += 1;
			reached[max + diagonal + 1] = x;
			if (x >= from.length && x - diagonal >= to.length) return distance;
		}
		return null;
	}
	function countUnmatched(from, to) {
		let counts = new Map();
		for (let line of from) counts.set(line, (counts.get(line) ?? 0) + 1);
		for (let line of to) counts.set(line, (counts.get(line) ?? 0) - 1);
		return [...counts.values()].reduce((sum, count) => sum + Math.abs(count), 0);
	}
	var tree_diff = __webpack_require__(83942);
	var workspace_contents = __webpack_require__(68714);
	let BYTES_MAX = 8388608;
	async function countChangedLines({ objects, workspace }, fromTree, toTree) {
		let changed = await (0, tree_diff.j_)(objects, fromTree, toTree);
		let texts = changed.length > 500 ? NOTHING_READ : await readTexts(objects, workspace, changed);
		return changed.map((change) => ({
			path: change.path,
			...countLines(change, texts)
		}));
	}
	let NOTHING_READ = new Map();
	function countLines({ after, before }, texts) {
		let textOf = (entry) => entry === null ? "" : texts.get(entry.blob) ?? null;
		let [from, to] = [textOf(before), textOf(after)];
		return from === null || to === null ? {
			insertions: null,
			deletions: null
		} : countLineChanges(from, to);
	}
	async function readTexts(objects, workspace, changed) {
		let texts = new Map();
		let bytes = 0;
		let add = (blob, content) => {
			let isText = content !== null && !(0, binary.G)(content);
			isText && (bytes += content.length);
			texts.set(blob, isText && bytes <= BYTES_MAX ? content.toString("latin1") : null);
		};
		let rest = new Set();
		let readContent = await (0, workspace_contents.t)(workspace);
		for (let { after, before, path } of changed) {
			before !== null && before.mode !== tree_diff.Fe && rest.add(before.blob);
			if (after === null || after.mode === tree_diff.Fe) continue;
			readContent(path, after.blob, (content) => add(after.blob, content)) || rest.add(after.blob);
		}
		let unread = [...rest].filter((blob) => !texts.has(blob));
		await objects.readEach(unread, (object, blob) => add(blob, object?.bytes ?? null), 1048576);
		return bytes > BYTES_MAX ? NOTHING_READ : texts;
	}
}) };
