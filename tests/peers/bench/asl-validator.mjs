// Measures the npm package asl-validator: `check` of all definitions that were given before.

import { readFileSync } from "node:fs";
import validate from "asl-validator";
import { serve } from "./measure.mjs";

const { version } = JSON.parse(readFileSync(new URL("../node_modules/asl-validator/package.json", import.meta.url)));
let definitions = [];

const operations = {
  check: () => ({
    run: () => definitions.reduce((refused, text) => refused + (validate(JSON.parse(text)).isValid ? 0 : 1), 0),
    isAsync: false,
  }),
};

await serve({ node: process.version, "asl-validator": version }, operations, {
  definitions: ({ texts }) => {
    definitions = texts;
    return {};
  },
});
