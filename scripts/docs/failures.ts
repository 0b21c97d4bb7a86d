import { FAILURES } from "../../src/core/chain/failure-table.ts";
import { type FailureCause, failureKind, remedyForFailure } from "../../src/core/chain/failure.ts";
import { renderTable } from "./text.ts";

/** The table of failures in `docs/troubleshooting.md`. */
export function renderFailures(): string {
  const rows = (Object.keys(FAILURES) as FailureCause[]).map((cause) => {
    const { effect, examples, sentence } = failureKind(cause);
    const [local, onGitHub] = [remedyForFailure(cause, "local"), remedyForFailure(cause, "github")];
    const remedy = local === onGitHub ? local : `${local}<br>In a workflow: ${onGitHub}`;
    return [code(cause), sentence, effect, examples.map(code).join("<br>"), remedy];
  });
  return renderTable(["Cause", "What happened", "Effect", "Read from messages such as", "What to do"], rows);
}

function code(text: string): string {
  return text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``;
}
