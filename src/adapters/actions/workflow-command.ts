/**
 * A command to the runner, as a line with its end. What could end the line or be taken for an escape is escaped as the
 * runner reads it (actions/runner, ActionCommand.cs), so whatever `data` is, there is one command and it is this one.
 */
export function renderCommand(name: "add-mask" | "endgroup" | "error" | "group" | "notice" | "warning", data = "", title = ""): string {
  const properties = title === "" ? "" : ` title=${escapeData(title).replaceAll(":", "%3A").replaceAll(",", "%2C")}`;
  return `::${name}${properties}::${escapeData(data)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
