import { parentPort, workerData } from "node:worker_threads";
import { playSeeds, type Seeds } from "./seeds.ts";

parentPort?.postMessage(await playSeeds(workerData as Seeds));
