import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { CLI_FILE, type Project, testEnvironment } from "./command-line.ts";

/** Whether this machine can make a pseudo-terminal for a test. */
export const HAS_TERMINAL = spawnSync("python3", ["-c", "import pty, termios"], { stdio: "ignore" }).status === 0;

/** How a program on a terminal ended. `isCooked`: the terminal's own mode is set again, in which it edits lines and sends signals. */
export type TerminalEnd = { readonly code: number; readonly isCooked: boolean };

export type TerminalProcess = {
  /** Sends keys. */
  type(text: string): void;
  resize(columns: number, rows: number): void;
  /** Sends a signal to the program. */
  kill(signal: string): void;
  /** What the program has printed. */
  output(): string;
  readonly done: Promise<TerminalEnd>;
};

/** Runs the command after its two numbers on a pseudo-terminal. Takes one JSON object per line, prints what the terminal shows. */
const DRIVER = `
import fcntl, json, os, select, signal, struct, sys, termios, time
def resize(fd, columns, rows): fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
master, slave = os.openpty()
resize(slave, int(sys.argv[1]), int(sys.argv[2]))
pid = os.fork()
if pid == 0:
    os.setsid()
    fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
    for fd in (0, 1, 2): os.dup2(slave, fd)
    os.close(master)
    os.execvp(sys.argv[3], sys.argv[3:])
pending, code = b"", None
while True:
    ready = select.select([master, 0] if code is None else [master], [], [], 0.05)[0]
    if master in ready:
        os.write(1, os.read(master, 65536))
        continue
    if code is not None: break
    if 0 in ready:
        received = os.read(0, 65536)
        if not received: os.kill(pid, signal.SIGKILL)
        pending += received
        while b"\\n" in pending:
            line, pending = pending.split(b"\\n", 1)
            order = json.loads(line)
            if "type" in order: os.write(master, order["type"].encode())
            if "resize" in order: resize(slave, *order["resize"])
            if "kill" in order: os.kill(pid, getattr(signal, "SIG" + order["kill"]))
    ended, status = os.waitpid(pid, os.WNOHANG)
    if ended: code = os.waitstatus_to_exitcode(status)
mode = termios.tcgetattr(slave)[3]
cooked = all(mode & flag for flag in (termios.ISIG, termios.ICANON, termios.ECHO))
sys.stderr.write(json.dumps({"code": code, "isCooked": bool(cooked)}))
`;

export type TerminalOptions = {
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
};

/** Starts the shipped command on a terminal of its own. */
export function startOnTerminal(
  project: Pick<Project, "folder" | "outside">,
  args: readonly string[],
  options: TerminalOptions = {},
): TerminalProcess {
  const { columns = 80, env = {}, rows = 24 } = options;
  const words = ["-c", DRIVER, String(columns), String(rows), process.execPath, CLI_FILE, ...args];
  const child = spawn("python3", words, {
    cwd: project.folder,
    env: { ...testEnvironment(project.outside), TERM: "xterm-256color", ...env },
    stdio: ["pipe", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
  const order = (value: unknown): void => void child.stdin.write(`${JSON.stringify(value)}\n`);
  return {
    type: (text) => order({ type: text }),
    resize: (toColumns, toRows) => order({ resize: [toColumns, toRows] }),
    kill: (signal) => order({ kill: signal }),
    output: () => output,
    done: readEnd(child),
  };
}

function readEnd(child: ChildProcess): Promise<TerminalEnd> {
  let report = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (report += text));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", () => {
      try {
        resolve(JSON.parse(report) as TerminalEnd);
      } catch {
        reject(new Error(`The terminal's driver failed: ${report}`));
      }
    });
  });
}
