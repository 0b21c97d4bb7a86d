export const id = 363;
export const ids = [363];
export const modules = {

/***/ 7363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mergeCheckboxes: () => (/* binding */ mergeCheckboxes),
  openBoxes: () => (/* binding */ openBoxes),
  planFingerprint: () => (/* binding */ planFingerprint)
});

// EXTERNAL MODULE: ./node_modules/micromark/lib/parse.js + 41 modules
var parse = __webpack_require__(6837);
// EXTERNAL MODULE: ./node_modules/micromark/lib/postprocess.js
var postprocess = __webpack_require__(7846);
// EXTERNAL MODULE: ./node_modules/micromark/lib/preprocess.js
var preprocess = __webpack_require__(8707);
// EXTERNAL MODULE: ./node_modules/micromark-extension-gfm-task-list-item/lib/syntax.js
var syntax = __webpack_require__(2196);
;// CONCATENATED MODULE: ./lib/core/text/hash.js
const PRIME = 0x01000193;
const OFFSET_BASIS = 0x811c9dc5;
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

;// CONCATENATED MODULE: ./lib/core/policy/plan.js



const DISABLED_CONSTRUCTS = [
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
    "setextUnderline",
];
function openBoxes(text) {
    return parsePlan(text)
        .boxes.filter((box) => !isTicked(box))
        .map(({ label }) => label);
}
function planFingerprint(text) {
    return hashText(parsePlan(text).unticked);
}
function mergeCheckboxes(before, after) {
    const merged = before.split("");
    const boxesAfter = groupByLine(parsePlan(after).boxes);
    for (const [line, boxes] of groupByLine(parsePlan(before).boxes)) {
        const matches = boxesAfter.get(line) ?? [];
        for (const [index, box] of boxes.entries()) {
            const match = matches.length === boxes.length ? matches[index] : matches.every(isTicked) ? matches[0] : undefined;
            if (!isTicked(box) && match !== undefined && isTicked(match))
                merged[box.offset] = match.mark;
        }
    }
    return merged.join("");
}
function isTicked({ mark }) {
    return mark.trim() !== "";
}
function groupByLine(boxes) {
    const groups = new Map();
    for (const box of boxes) {
        const group = groups.get(box.line);
        if (group === undefined)
            groups.set(box.line, [box]);
        else
            group.push(box);
    }
    return groups;
}
function parsePlan(text) {
    const lines = text.split(/\r\n?|\n/);
    const boxes = [];
    for (const [kind, { end, start, type }] of tokenize(text)) {
        if (kind !== "enter" || (type !== "taskListCheckValueChecked" && type !== "taskListCheckValueUnchecked"))
            continue;
        if (start.line !== end.line)
            continue;
        const original = lines[start.line - 1] ?? "";
        const label = original.slice(end.column);
        const line = `${original.slice(0, start.column - 1)} ]${label}`.trimEnd();
        lines[start.line - 1] = line;
        boxes.push({ offset: start.offset, mark: text.charAt(start.offset), line, label: label.trim() });
    }
    const unticked = lines
        .map((line) => line.trimEnd())
        .join("\n")
        .trimEnd();
    return { unticked, boxes };
}
function tokenize(text) {
    const extensions = [(0,syntax/* gfmTaskListItem */.J)(), { disable: { null: DISABLED_CONSTRUCTS } }];
    const tokenizer = (0,parse/* parse */.q)({ extensions }).document();
    return (0,postprocess/* postprocess */._)(tokenizer.write((0,preprocess/* preprocess */.v)()(text, undefined, true)));
}


/***/ })

};
