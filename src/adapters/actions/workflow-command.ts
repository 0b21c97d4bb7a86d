/** A workflow command, as one line. Escapes `data` and `title` like the runner unescapes them (actions/runner, ActionCommand.cs). */
export function renderCommand(name: "add-mask" | "endgroup" | "error" | "group" | "notice" | "warning", data = "", title = ""): string {
  const properties = title === "" ? "" : ` title=${escapeData(title).replaceAll(":", "%3A").replaceAll(",", "%2C")}`;
  return `::${name}${properties}::${escapeData(data)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
