import { parentPort, workerData } from "node:worker_threads";
import { simulateSeeds, type Seeds } from "./seeds.ts";

parentPort?.postMessage(await simulateSeeds(workerData as Seeds));
