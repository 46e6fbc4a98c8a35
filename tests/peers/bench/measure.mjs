// Measures operations by the same rules as the program that asks for them (Measuring/ in Workflows.Benchmarks):
// batches of about the same time, a warm-up until the time of an operation is steady.

import { createInterface } from "node:readline";

const largestGrowth = 10;
const now = () => Number(process.hrtime.bigint());

function quantile(samples, share) {
  const sorted = [...samples].sort((left, right) => left - right);
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
}

const median = samples => quantile(samples, 0.5);

/** An operation in batches. A result that is a promise is awaited before the next run, as a caller would. */
class Batches {
  #run;
  #isAsync;
  #rules;
  #last;
  #size = 1;

  constructor(operation, rules) {
    this.#run = operation.run;
    this.#isAsync = operation.isAsync;
    this.#rules = rules;
  }

  async prepare() {
    const { leastWarmUp, mostWarmUp, steadyBatches, steadyWithin } = this.#rules;
    const started = now();
    const times = [];
    const isWarm = elapsed => {
      if (times.length === 0 || elapsed < leastWarmUp) return false;
      if (elapsed >= mostWarmUp) return true;
      if (times.length < 2 * steadyBatches) return false;
      const recent = median(times.slice(-steadyBatches));
      const before = median(times.slice(-2 * steadyBatches, -steadyBatches));
      return Math.abs(recent - before) <= steadyWithin * before;
    };
    while (!isWarm(now() - started)) {
      const time = await this.time();
      times.push(time);
      this.#size = Math.min(Math.max(this.#sizeFor(time), 1), this.#size * largestGrowth);
    }
    this.#size = this.#sizeFor(median(times.slice(-steadyBatches)));
    return { size: this.#size, warmUpBatches: times.length };
  }

  /** Runs a batch; gives the nanoseconds of one operation. */
  async time() {
    const start = now();
    if (this.#isAsync) {
      for (let i = 0; i < this.#size; i++) this.#last = await this.#run();
    } else {
      for (let i = 0; i < this.#size; i++) this.#last = this.#run();
    }
    return (now() - start) / this.#size;
  }

  #sizeFor(nanoseconds) {
    return nanoseconds <= 0 ? this.#size : Math.max(1, Math.round(this.#rules.batchTime / nanoseconds));
  }
}

/**
 * Answers requests, one line of JSON each, until the input ends.
 * @param versions what is measured, by name
 * @param operations makes an operation, `{ run, isAsync }`, of what a request gives with it, by name
 * @param requests further requests, by name
 */
export async function serve(versions, operations, requests = {}) {
  const prepared = new Map();
  const find = name => operations[name] ?? (() => { throw new Error(`There is no operation '${name}'.`); })();
  const all = {
    versions: () => versions,
    run: async request => ({ result: await find(request.operation)(request.with).run() }),
    prepare: async request => {
      const batches = new Batches(find(request.operation)(request.with), request.rules);
      prepared.set(request.id, batches);
      return await batches.prepare();
    },
    sample: async request => {
      const nanoseconds = [];
      for (let i = 0; i < request.batches; i++) nanoseconds.push(await prepared.get(request.id).time());
      return { nanoseconds };
    },
    ...requests,
  };
  // Whoever asks is told to stop by the same signal and ends this process.
  process.on("SIGINT", () => {});
  for await (const line of createInterface({ input: process.stdin })) {
    let answer;
    try {
      const request = JSON.parse(line);
      const handle = all[request.do];
      if (!handle) throw new Error(`There is no request '${request.do}'.`);
      answer = await handle(request);
    } catch (error) {
      answer = { error: String(error.message ?? error) };
    }
    process.stdout.write(JSON.stringify(answer) + "\n");
  }
}
