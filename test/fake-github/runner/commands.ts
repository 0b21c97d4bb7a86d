import type { Masker } from "./masks.ts";

export type AnnotationLevel = "error" | "warning" | "notice";
export type Annotation = {
  readonly level: AnnotationLevel;
  readonly message: string;
  /** `file`, `line`, `title` and so on. */
  readonly properties: Readonly<Record<string, string>>;
};

/** The effects of a step on its job. */
export type StepEffects = {
  /** As shown on GitHub: without commands, with masked secrets. */
  readonly log: string[];
  readonly annotations: Annotation[];
  /** Beyond the ten of each level that are kept. */
  annotationsDropped: number;
  readonly outputs: Record<string, string>;
  readonly state: Record<string, string>;
  readonly env: Record<string, string>;
  readonly path: string[];
  /** Set by an invalid command: the step fails even if it exits with 0. */
  hasFailed: boolean;
};

export function createEffects(): StepEffects {
  return { log: [], annotations: [], annotationsDropped: 0, outputs: {}, state: {}, env: {}, path: [], hasFailed: false };
}

/** Kept per level and step (actions/runner, ExecutionContext.cs). */
const ANNOTATIONS_MAX = 10;
const MESSAGE_LENGTH_MAX = 4096;

export function addIssue(
  effects: StepEffects,
  masker: Masker,
  level: AnnotationLevel,
  message: string,
  properties: Readonly<Record<string, string>> = {},
): void {
  const masked = masker.mask(message);
  effects.log.push(...masked.split(/\r?\n/).map((line, index) => (index === 0 ? `##[${level}]${line}` : line)));
  if (effects.annotations.filter((annotation) => annotation.level === level).length >= ANNOTATIONS_MAX) {
    effects.annotationsDropped++;
    return;
  }
  effects.annotations.push({ level, message: masked.slice(0, MESSAGE_LENGTH_MAX), properties });
}

type Command = { readonly name: string; readonly properties: Readonly<Record<string, string>>; readonly data: string };
type Step = { readonly effects: StepEffects; readonly masker: Masker; readonly isDebug: boolean; isEchoing: boolean };

/** Reads both output streams of a step line by line, and executes the commands in them. */
export function createCommandReader(effects: StepEffects, masker: Masker, isDebug: boolean): (line: string) => void {
  const step: Step = { effects, masker, isDebug, isEchoing: isDebug };
  const known = new Set(["stop-commands", ...Object.keys(COMMANDS)]);
  let stopToken: string | null = null;
  const print = (line: string): void => {
    effects.log.push(masker.mask(line));
  };

  /** Returns true if the line was a command, which is not printed. */
  const process = (line: string): boolean => {
    const command = parseCommand(line, known);
    if (command === null) return false;
    if (stopToken !== null) {
      if (command.name !== stopToken.toLowerCase()) return false;
      known.delete(stopToken.toLowerCase());
      stopToken = null;
      print(line);
      return true;
    }
    if (command.name === "stop-commands") {
      print(line);
      if (command.data === "" || known.has(command.data.toLowerCase()) || command.data === "pause-logging") {
        failCommand(
          step,
          line,
          "You cannot use a endToken that is an empty string, the string 'pause-logging', or another workflow command.",
        );
        return true;
      }
      stopToken = command.data;
      known.add(stopToken.toLowerCase());
      return true;
    }
    if (step.isEchoing && command.name in ECHOED) print(line);
    try {
      COMMANDS[command.name]?.(step, command);
    } catch (error) {
      failCommand(step, command.name === "add-mask" ? command.name : line, error instanceof Error ? error.message : String(error));
    }
    return true;
  };
  return (line) => {
    if (!process(line)) print(line);
  };
}

function failCommand({ effects, masker }: Step, what: string, why: string): void {
  addIssue(effects, masker, "error", `Unable to process command '${what}' successfully.`);
  addIssue(effects, masker, "error", why);
  effects.hasFailed = true;
}

/** `::name key=value::data` at the start of a line, after spaces at most, or the older `##[name key=value]data` anywhere in a line. */
function parseCommand(line: string, known: ReadonlySet<string>): Command | null {
  return parseColons(line.trimStart(), known) ?? parseBrackets(line, known);
}

function parseColons(line: string, known: ReadonlySet<string>): Command | null {
  const end = line.startsWith("::") ? line.indexOf("::", 2) : -1;
  if (end === -1) return null;
  return buildCommand(line.slice(2, end), line.slice(end + 2), known, ",", unescapeWith(PROPERTY_ESCAPES), unescapeWith(DATA_ESCAPES));
}

function parseBrackets(line: string, known: ReadonlySet<string>): Command | null {
  const start = line.indexOf("##[");
  const end = start === -1 ? -1 : line.indexOf("]", start);
  if (end === -1) return null;
  const unescape = unescapeWith(BRACKET_ESCAPES);
  return buildCommand(line.slice(start + 3, end), line.slice(end + 1), known, ";", unescape, unescape);
}

function buildCommand(
  head: string,
  data: string,
  known: ReadonlySet<string>,
  separator: string,
  unescapeProperty: (text: string) => string,
  unescapeData: (text: string) => string,
): Command | null {
  const blank = head.indexOf(" ");
  const name = (blank === -1 ? head : head.slice(0, blank)).toLowerCase();
  if (!known.has(name)) return null;
  const properties: Record<string, string> = {};
  for (const pair of blank === -1
    ? []
    : head
        .slice(blank + 1)
        .trim()
        .split(separator)) {
    const equals = pair.indexOf("=");
    if (equals > 0 && equals < pair.length - 1) properties[pair.slice(0, equals).toLowerCase()] = unescapeProperty(pair.slice(equals + 1));
  }
  return { name, properties, data: unescapeData(data) };
}

/** The percent sign comes last, so that nothing is unescaped twice. */
const DATA_ESCAPES = [
  ["%0D", "\r"],
  ["%0A", "\n"],
  ["%25", "%"],
] as const;
const PROPERTY_ESCAPES = [
  ["%0D", "\r"],
  ["%0A", "\n"],
  ["%3A", ":"],
  ["%2C", ","],
  ["%25", "%"],
] as const;
const BRACKET_ESCAPES = [
  ["%3B", ";"],
  ["%0D", "\r"],
  ["%0A", "\n"],
  ["%5D", "]"],
  ["%25", "%"],
] as const;

const unescapeWith =
  (escapes: readonly (readonly [string, string])[]) =>
  (text: string): string =>
    escapes.reduce((unescaped, [escaped, plain]) => unescaped.replaceAll(escaped, plain), text);

const ECHOED: Readonly<Record<string, true>> = { "set-output": true, "save-state": true, "set-env": true, "add-path": true };

const DISABLED = (name: string): string =>
  `The \`${name}\` command is disabled. Please upgrade to using Environment Files or opt into unsecure command execution by setting the \`ACTIONS_ALLOW_UNSECURE_COMMANDS\` environment variable to \`true\`.`;

function requireName(command: Command): string {
  const name = command.properties["name"];
  if (name === undefined) throw new Error(`Required field 'name' is missing in ##[${command.name}] command.`);
  return name;
}

function warnDeprecated({ effects, masker }: Step, name: string): void {
  addIssue(
    effects,
    masker,
    "warning",
    `The \`${name}\` command is deprecated and will be disabled soon. Please upgrade to using Environment Files.`,
  );
}

const issue =
  (level: AnnotationLevel) =>
  ({ effects, masker }: Step, command: Command): void =>
    addIssue(effects, masker, level, command.data, command.properties);

/** The commands (actions/runner, ActionCommandManager.cs). Problem matchers are accepted and ignored. */
const COMMANDS: Readonly<Record<string, (step: Step, command: Command) => void>> = {
  error: issue("error"),
  warning: issue("warning"),
  notice: issue("notice"),
  debug({ effects, masker, isDebug }, { data }) {
    if (isDebug) effects.log.push(masker.mask(`##[debug]${data}`));
  },
  group({ effects, masker }, { data }) {
    effects.log.push(masker.mask(`##[group]${data}`));
  },
  endgroup({ effects }) {
    effects.log.push("##[endgroup]");
  },
  "add-mask"({ effects, masker }, { data }) {
    if (data.trim() === "") addIssue(effects, masker, "warning", "Can't add secret mask for empty string in ##[add-mask] command.");
    else masker.add(data);
  },
  echo(step, { data }) {
    const wanted = data.trim().toLowerCase();
    if (wanted !== "on" && wanted !== "off")
      throw new Error(`Invalid echo command value. Possible values can be: 'on', 'off'. Current value is: '${data}'.`);
    step.isEchoing = wanted === "on";
  },
  "set-output"(step, command) {
    step.effects.outputs[requireName(command)] = command.data;
    warnDeprecated(step, command.name);
  },
  "save-state"(step, command) {
    step.effects.state[requireName(command)] = command.data;
    warnDeprecated(step, command.name);
  },
  "set-env"(_, { name }) {
    throw new Error(DISABLED(name));
  },
  "add-path"(_, { name }) {
    throw new Error(DISABLED(name));
  },
  "add-matcher"() {},
  "remove-matcher"() {},
};
