#!/usr/bin/env node
import module from "node:module";
import { fileURLToPath } from "node:url";

const args = process.argv.slice(2);
if (args.length === 1 && ["--version", "-V"].includes(args[0])) {
  console.log("0.1.0");
} else {
  module.enableCompileCache?.(fileURLToPath(new URL("../.compile-cache", import.meta.url)));
  const { runCli } = await import("./bundle/index.js");
  process.exitCode = await runCli(args);
}
