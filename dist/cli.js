#!/usr/bin/env node
import module from "node:module";
import { fileURLToPath } from "node:url";

module.enableCompileCache?.(fileURLToPath(new URL("../.compile-cache", import.meta.url)));
const { runCli } = await import("./bundle/index.js");

process.exitCode = await runCli(process.argv.slice(2));
