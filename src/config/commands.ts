import { DEFAULT_TRACK } from "../core/chain/track.ts";
import { CONFIG_FILE_NAME } from "./resolve.ts";

export const COMMANDS = {
  init: "Set up a repository: write the workflow, a plan and the configuration file, and print the remaining steps.",
  run: "Let the agent iterate until the task is done or a stop rule applies.",
  status: "Show the state of the loop.",
  history: "Show the last iterations.",
  logs: "Show the agent's raw output in the last iteration, or in iteration N: logs [N].",
  report: "Write the chain as one HTML page that needs no network.",
  explain: "Say why the loop stopped, what happened before, and what to try.",
  stop: "Ask the loop to stop before its next iteration.",
  resume: "Remove a stop, and continue the chain where it ended.",
  doctor: "Check the workspace, the agent, the workflow and GitHub, and say how to fix each problem.",
  demo: "Run a whole loop in a temporary repository with a scripted model: no key, no network.",
  completion: "Print the completion script of a shell: bash, zsh or fish.",
  version: "Show the version.",
} as const;

export type CommandName = keyof typeof COMMANDS;

export type CommandFlag = { readonly commands: readonly CommandName[]; readonly flags: string; readonly about: string };

export const LOOP_COMMANDS: readonly CommandName[] = ["run", "resume"];
/** Commands that show a chain and change nothing. */
const VIEW_COMMANDS: readonly CommandName[] = ["status", "history", "logs", "report", "explain"];
/** Commands that read the configuration file. */
export const CONFIGURED_COMMANDS: readonly CommandName[] = ["run", ...VIEW_COMMANDS, "stop", "resume", "doctor"];
export const ALL_COMMANDS = Object.keys(COMMANDS) as readonly CommandName[];
export const HISTORY_LIMIT = 20;

export const COMMAND_FLAGS = {
  workspace: {
    commands: ["init", ...CONFIGURED_COMMANDS],
    flags: "--workspace <folder>",
    about: "The git repository to work in. Default: the current folder.",
  },
  config: {
    commands: CONFIGURED_COMMANDS,
    flags: "--config <file>",
    about: `The configuration file. Default: ${CONFIG_FILE_NAME} in the workspace, if it exists.`,
  },
  "no-wait": {
    commands: LOOP_COMMANDS,
    flags: "--no-wait",
    about: "End the run instead of waiting, for cron and launchd; a later start continues.",
  },
  "exit-code-on-limit": {
    commands: LOOP_COMMANDS,
    flags: "--exit-code-on-limit <code>",
    about: "The exit code if a limit of the chain ended it. Default: 0.",
  },
  limit: {
    commands: ["history"],
    flags: "--limit <count>",
    about: `How many records to show, newest last. Default: ${HISTORY_LIMIT}.`,
  },
  remote: {
    commands: VIEW_COMMANDS,
    flags: "--remote <name>",
    about: "Show the chain on the server instead: a git remote such as origin, or a URL. Reads it with your own git access.",
  },
  track: { commands: VIEW_COMMANDS, flags: "--track <name>", about: `The track of the chain on the server. Default: ${DEFAULT_TRACK}.` },
  follow: { commands: ["logs"], flags: "--follow", about: "Print what is added, until the loop ends or Ctrl-C." },
  output: {
    commands: ["report"],
    flags: "--output <file>",
    about: "The file to write; - for standard output. Default: report.html in the state dir.",
  },
  reason: { commands: ["stop"], flags: "--reason <text>", about: "The content of the stop file." },
  yes: { commands: ["init"], flags: "--yes", about: "Ask nothing, and keep files that exist." },
  "dry-run": { commands: ["init"], flags: "--dry-run", about: "Show what would be written, and write nothing." },
  schedule: {
    commands: ["init"],
    flags: "--schedule <cron>",
    about: 'When GitHub starts a run that continues an interrupted chain: five fields, in UTC, or "none". Default: "37 * * * *".',
  },
  online: { commands: ["doctor"], flags: "--online", about: "Also ask the model's provider whether it accepts the key; costs nothing." },
  json: { commands: [...CONFIGURED_COMMANDS, "demo"], flags: "--json", about: "Print JSON." },
} as const satisfies Readonly<Record<string, CommandFlag>>;
