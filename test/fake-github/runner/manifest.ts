import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { data, Evaluator, Lexer, Parser } from "@actions/expressions";
import { parse } from "yaml";

/** The parts of an action.yml that the runner reads. */
export type ActionManifest = {
  readonly name: string;
  readonly main: string;
  readonly post: string | null;
  /** An expression. */
  readonly postIf: string;
  readonly inputs: Readonly<Record<string, { readonly default: string; readonly deprecationMessage: string | null }>>;
};

/** The result of the status functions in a condition. */
export type JobStatus = "success" | "failure" | "cancelled";

type ManifestFile = {
  readonly name?: string;
  readonly inputs?: Readonly<Record<string, { readonly default?: unknown; readonly deprecationMessage?: string } | null>>;
  readonly runs?: { readonly using?: string; readonly main?: string; readonly post?: string; readonly "post-if"?: string };
};

/** Throws if it is not a Node action or a script is missing. */
export function readManifest(actionDir: string): ActionManifest {
  const file = ["action.yml", "action.yaml"].map((name) => join(actionDir, name)).find((path) => existsSync(path));
  if (file === undefined) throw new Error(`There is no action.yml in ${actionDir}.`);
  const manifest = parse(readFileSync(file, "utf8")) as ManifestFile;
  const runs = manifest.runs ?? {};
  if (!/^node(?:20|24)$/.test(runs.using ?? "") || runs.main === undefined) throw new Error(`${file} is no action that runs on Node.`);
  for (const script of [runs.main, runs.post]) {
    if (script !== undefined && !existsSync(join(actionDir, script))) throw new Error(`File not found: '${join(actionDir, script)}'`);
  }
  return {
    name: manifest.name ?? "",
    main: join(actionDir, runs.main),
    post: runs.post === undefined ? null : join(actionDir, runs.post),
    postIf: runs["post-if"] ?? "always()",
    inputs: Object.fromEntries(
      Object.entries(manifest.inputs ?? {}).map(([name, input]) => [
        name,
        { default: renderScalar(input?.default), deprecationMessage: input?.deprecationMessage ?? null },
      ]),
    ),
  };
}

/** The action gets a YAML `true` or `25` as text. */
function renderScalar(value: unknown): string {
  if (value === undefined || value === null) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}

export type ExpressionContexts = Readonly<Record<string, unknown>>;

/** Evaluates every `${{ … }}` of a text with GitHub's own evaluator. */
export function renderTemplate(text: string, contexts: ExpressionContexts): string {
  return text.replaceAll(/\$\{\{([^]*?)\}\}/g, (_, expression: string) => evaluate(expression, contexts, "success").coerceString());
}

export function holdsCondition(condition: string, contexts: ExpressionContexts, status: JobStatus): boolean {
  const bare = condition.replace(/^\s*\$\{\{([^]*)\}\}\s*$/, "$1");
  // A condition without a status function implies success().
  const asks = /\b(?:always|success|failure|cancelled)\s*\(/i.test(bare);
  const result = evaluate(asks ? bare : `success() && (${bare})`, contexts, status);
  return evaluateTruth(result);
}

function evaluateTruth(result: data.ExpressionData): boolean {
  const text = result.coerceString();
  return !(text === "" || text === "false" || text === "0" || result.kind === data.Kind.Null);
}

function evaluate(expression: string, contexts: ExpressionContexts, status: JobStatus): data.ExpressionData {
  const functions = buildStatusFunctions(status);
  const { tokens } = new Lexer(expression).lex();
  const parsed = new Parser(tokens, Object.keys(contexts), functions).parse();
  const values = JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary;
  return new Evaluator(parsed, values, new Map(functions.map((one) => [one.name, one]))).evaluate();
}

function buildStatusFunctions(status: JobStatus) {
  const statusFunctions = { always: true, success: status === "success", failure: status === "failure", cancelled: status === "cancelled" };
  return Object.entries(statusFunctions).map(([name, truth]) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(truth),
  }));
}
