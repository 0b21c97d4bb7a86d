#!/usr/bin/env node
import { runPost } from "./bundle/index.js";

process.exitCode = await runPost(process.argv.slice(2));
