// Measures the npm package aws-local-stepfunctions: executions of a definition. It keeps the events of an execution, too,
// for whoever wants to read them.

import { readFileSync } from "node:fs";

// The package is made for node 22; node 20 lacks this function.
Promise.withResolvers ??= function () {
  let resolve, reject;
  const promise = new this((...functions) => ([resolve, reject] = functions));
  return { promise, resolve, reject };
};

const { StateMachine } = await import("aws-local-stepfunctions");
const { serve } = await import("../bench/measure.mjs");

const packageFile = new URL("node_modules/aws-local-stepfunctions/package.json", import.meta.url);
const { version } = JSON.parse(readFileSync(packageFile));

/** The work of the state `Call`: it answers with what it is given. */
const overrides = { taskResourceLocalHandlers: { Call: async input => input } };

const operations = {
  execute: ({ definition, input }) => {
    // Its validation, which is not measured, takes ARNs for resources, and ours are symbols.
    const machine = new StateMachine(definition, { validationOptions: { noValidate: true } });
    return { run: () => machine.run(input, { overrides }).result, isAsync: true };
  },
};

await serve({ node: process.version, "aws-local-stepfunctions": version }, operations);
