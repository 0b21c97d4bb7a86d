import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** One file without dependencies. */
const MERMAID = fileURLToPath(import.meta.resolve("@mermaid-js/tiny/dist/mermaid.tiny.js"));

/**
 * Returns scripts that draw the page's Mermaid blocks, as GitHub does in place of the code. A block that Mermaid cannot read stays, and the page's
 * `data-problem` says why.
 */
export function renderDiagramScripts(): string {
  const library = readFileSync(MERMAID, "utf8").replaceAll("</script", "<\\/script");
  return `<script>${library}</script><script type="module">
mermaid.initialize({ startOnLoad: false });
for (const [index, code] of [...document.querySelectorAll("code.language-mermaid")].entries()) {
  try {
    const { svg } = await mermaid.render("diagram" + index, code.textContent);
    const diagram = document.createElement("div");
    diagram.className = "diagram";
    diagram.innerHTML = svg;
    code.parentElement.replaceWith(diagram);
  } catch (error) {
    document.documentElement.dataset.problem = String(error);
  }
}
document.documentElement.dataset.drawn = "";
</script>`;
}
