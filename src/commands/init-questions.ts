import { INPUTS } from "../config/inputs/inputs.ts";
import { parseNumber } from "../config/values.ts";
import type { Questions } from "../init/questions.ts";
import { DEFAULT_SCHEDULE } from "../init/workflow.ts";
import { usesUnicode } from "./output.ts";

const SCHEDULES = [
  { value: DEFAULT_SCHEDULE, label: "every hour", hint: "a run with nothing to do ends in seconds" },
  { value: "37 */6 * * *", label: "every 6 hours" },
  { value: "37 3 * * *", label: "every night, 03:37 UTC" },
  { value: "none", label: "never", hint: "a chain that was interrupted waits for you" },
];

/** Asks in the terminal. */
export async function openQuestions(): Promise<Questions> {
  // The prompts draw with Unicode unless TERM is that of the Linux console; a terminal without UTF-8 shows it as garbage.
  if (process.platform === "linux" && !usesUnicode()) process.env["TERM"] = "linux";
  const { confirm, isCancel, select, text } = await import("@clack/prompts");
  return {
    async ask(defaults) {
      const verifyCommand = await text({
        message: "Which command proves that the work is right? It runs in a clean checkout, so it installs what it needs.",
        initialValue: defaults.verifyCommand,
        placeholder: "none",
      });
      if (isCancel(verifyCommand)) return null;
      const maxIterations = await text({
        message: "How many iterations may the chain take? Each is one turn of the agent. 0: no limit.",
        initialValue: String(defaults.maxIterations),
        validate: (value) => {
          const reading = parseNumber(INPUTS.max_iterations, value ?? "");
          return reading.ok ? undefined : `Write ${reading.expected}.`;
        },
      });
      if (isCancel(maxIterations)) return null;
      const initial = defaults.schedule ?? "none";
      const isListed = SCHEDULES.some(({ value }) => value === initial);
      const schedule = await select({
        message: "How often does GitHub look whether a chain was interrupted, and continue it?",
        initialValue: initial,
        options: isListed ? SCHEDULES : [{ value: initial, label: initial }, ...SCHEDULES],
      });
      if (isCancel(schedule)) return null;
      return {
        ...defaults,
        verifyCommand: verifyCommand.trim(),
        maxIterations: Number(maxIterations),
        schedule: schedule === "none" ? null : schedule,
      };
    },
    async mayReplace(path) {
      const answer = await confirm({ message: `Replace ${path}?`, initialValue: false });
      return isCancel(answer) ? null : answer;
    },
  };
}
