// Makes each of its parents open Node's inspector, and asks the one that answers for the token.
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

const parentOf = (id) => Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${id}/stat`, "utf8"))?.[1]);
const nameOf = (id) => readFileSync(`/proc/${id}/comm`, "utf8").trim();

// The nearest Node above is the action; what is above that is not the job's.
let parent = process.ppid;
let isAsked = false;
try {
  while (parent > 1 && !/^(?:node|MainThread)/.test(nameOf(parent))) parent = parentOf(parent);
  if (parent > 1) isAsked = process.kill(parent, "SIGUSR1");
} catch {
  // Out of sight, or out of reach.
}

// On a busy machine it takes its time.
for (let tries = 0; isAsked && tries < 100; tries++) {
  const list = await fetch("http://127.0.0.1:@PORT@/json/list").then(
    (answer) => answer.json(),
    () => null,
  );
  if (list === null) {
    await sleep(50);
    continue;
  }
  const socket = new WebSocket(list[0].webSocketDebuggerUrl);
  await new Promise((settle) => socket.addEventListener("open", settle));
  const answer = new Promise((settle) => socket.addEventListener("message", ({ data }) => settle(JSON.parse(data))));
  const expression = `process.env["INPUT_GITHUB-TOKEN"].startsWith("ghs_")`;
  socket.send(JSON.stringify({ id: 1, method: "Runtime.evaluate", params: { expression } }));
  if ((await answer).result?.result?.value === true) console.log("token");
  socket.close();
  break;
}
