export const id = 9745;
export const ids = [9745];
export const modules = { 99745: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, { withKeys: () => withKeys });
	var external_node_child_process_ = __webpack_require__(31421);
	var external_node_fs_ = __webpack_require__(73024);
	var errno = __webpack_require__(53645);
	function isInForeground() {
		let groups = process.platform === "linux" ? readGroupsFromProc() : readGroupsFromPs();
		return groups !== null && groups[0] === groups[1];
	}
	function readGroupsFromProc() {
		let stat = (0, errno.Xd)(() => (0, external_node_fs_.readFileSync)("/proc/self/stat", "utf8"));
		if (stat === null) return null;
		let fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
		return [fields[2], fields[5]];
	}
	function readGroupsFromPs() {
		let args = [
			"-o",
			"pgid=",
			"-o",
			"tpgid=",
			"-p",
			String(process.pid)
		];
		let [own, ofTerminal] = (0, errno.Xd)(() => (0, external_node_child_process_.execFileSync)("/bin/ps", args, {
			encoding: "utf8",
			stdio: [
				"ignore",
				"pipe",
				"ignore"
			]
		}))?.trim().split(/\s+/) ?? [];
		return own === void 0 ? null : [own, ofTerminal];
	}
	function openKeyboard({ input, isForeground, onInterrupt, onKey, onQuit, onSuspend }) {
		let isRaw = !1;
		let enter = () => {
			if (isRaw || !isForeground()) return;
			isRaw = !0;
			input.setRawMode(!0);
			input.resume();
		};
		let leave = () => {
			input.pause();
			isRaw && isForeground() && input.setRawMode(!1);
			isRaw = !1;
		};
		let read = (bytes) => {
			let text = Buffer.from(bytes).toString("latin1");
			if (text.startsWith("\x1B")) return;
			for (let key of text) if (key === "") onInterrupt();
			else if (key === "" || key === "") {
				leave();
				key === "" ? onQuit() : onSuspend();
			} else onKey(key.toLowerCase());
		};
		input.on("data", read);
		enter();
		return {
			resume() {
				isRaw && leave();
				enter();
			},
			close() {
				input.off("data", read);
				leave();
			}
		};
	}
	function withKeys(live, requestStop) {
		let isSuspended = !1;
		let suspend = () => {
			isSuspended = !0;
			live.suspend();
			process.kill(process.pid, "SIGTSTP");
			setTimeout(() => isSuspended && resume(), 200);
		};
		let keyboard = process.stdin.isTTY && isInForeground() ? openKeys(live, requestStop, suspend) : null;
		let resume = () => {
			isSuspended = !1;
			keyboard?.resume();
			live.resume();
		};
		let close = () => {
			process.off("exit", close);
			process.off("SIGCONT", resume);
			keyboard?.close();
			live.close();
		};
		process.on("exit", close);
		process.on("SIGCONT", resume);
		return {
			emit: (event) => live.emit(event),
			close
		};
	}
	function openKeys(live, requestStop, onSuspend) {
		live.enableKeys();
		return openKeyboard({
			input: process.stdin,
			isForeground: isInForeground,
			onKey(key) {
				key === "s" && requestStop();
				let pressed = KEYS.get(key);
				pressed !== void 0 && live.press(pressed);
			},
			onInterrupt: () => process.kill(process.pid, "SIGINT"),
			onQuit: () => process.kill(process.pid, "SIGQUIT"),
			onSuspend
		});
	}
	let KEYS = new Map([
		["s", "stop"],
		["l", "log"],
		["?", "help"],
		["h", "help"]
	]);
}) };
