#!/usr/bin/env node
import { runMain } from "./bundle/index.js";

process.exitCode = await runMain(process.argv.slice(2));
