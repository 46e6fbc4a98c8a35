// Judges definitions in the Amazon States Language with the npm package asl-validator: one definition, as JSON, per line
// of the standard input, one answer per line of the standard output, in the same order.
//
// Answer: a list of what is wrong, texts; empty if nothing is.

import { createInterface } from "node:readline";
import validate from "asl-validator";

for await (const line of createInterface({ input: process.stdin })) {
    if (line !== "") {
        const { errors } = validate(JSON.parse(line));
        process.stdout.write(JSON.stringify(errors.map((error) => `${error["Error code"]}: ${error.Message}`)) + "\n");
    }
}
