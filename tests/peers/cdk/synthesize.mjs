// Measures the AWS CDK: building state machines of ten Lambda tasks and synthesizing the stack that holds them, as
// `cdk synth` has it done. The states call and answer as those of Workflows do.

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, Stack } from "aws-cdk-lib";
import { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import { Chain, DefinitionBody, QueryLanguage, StateMachine, TaskInput } from "aws-cdk-lib/aws-stepfunctions";
import { LambdaInvoke } from "aws-cdk-lib/aws-stepfunctions-tasks";
import { serve } from "../bench/measure.mjs";

const taskCount = 10;
const folder = mkdtempSync(join(tmpdir(), "workflows-cdk-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

const { version } = JSON.parse(readFileSync(new URL("node_modules/aws-cdk-lib/package.json", import.meta.url)));

const steps = Array.from({ length: taskCount }, (_, i) => i + 1);

/** A state machine's states: each task is asked with the result of the one before. */
function chain(stack, number) {
  const states = steps.map(step => {
    const name = `Task${number}-${step}`;
    return LambdaInvoke.jsonata(stack, name, {
      lambdaFunction: LambdaFunction.fromFunctionName(stack, `Function${number}-${step}`, name),
      payload: TaskInput.fromObject({
        meta: {
          execution: "{% $states.context.Execution.Name %}",
          state: "{% $states.context.State.Name %}",
          machine: "{% $states.context.StateMachine.Name %}",
          attempt: "{% $states.context.State.RetryCount + 1 %}",
          trace: "{% $states.context.Execution.Id %}",
        },
        data: {
          shipment: "{% $states.context.Execution.Input.id %}",
          step: step === 2 ? number : step,
          amount: step === 1 ? "{% $states.context.Execution.Input.value %}" : "{% $amount %}",
        },
      }),
      assign: { amount: "{% $states.result.Payload %}" },
    });
  });
  return states.slice(1).reduce((done, state) => done.next(state), Chain.start(states[0]));
}

/** A stack of so many state machines; gives its template. */
function synthesize(count) {
  const app = new App({ analyticsReporting: false, outdir: folder });
  const stack = new Stack(app, "Shipments");
  for (let number = 1; number <= count; number++) {
    new StateMachine(stack, `Ship${number}`, {
      definitionBody: DefinitionBody.fromChainable(chain(stack, number)),
      queryLanguage: QueryLanguage.JSONATA,
    });
  }
  return app.synth().getStackByName("Shipments").template;
}

/** The text of a definition in a template: names of resources that deployment puts in are left empty. */
const textOf = definition =>
  typeof definition === "string" ? definition : definition["Fn::Join"][1].filter(part => typeof part === "string").join("");

const operations = {
  synthesize: ({ count }) => ({ run: () => synthesize(count), isAsync: false }),
  definitions: ({ count }) => ({
    run: () =>
      Object.values(synthesize(count).Resources)
        .filter(resource => resource.Type === "AWS::StepFunctions::StateMachine")
        .map(resource => JSON.parse(textOf(resource.Properties.DefinitionString))),
    isAsync: false,
  }),
};

await serve({ node: process.version, "aws-cdk-lib": version }, operations);
