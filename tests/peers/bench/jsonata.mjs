// Measures the npm package jsonata: `parse` and `evaluate` of an expression.

import { readFileSync } from "node:fs";
import jsonata from "jsonata";
import { serve } from "./measure.mjs";

const { version } = JSON.parse(readFileSync(new URL("../node_modules/jsonata/package.json", import.meta.url)));
const data = new Map();

const operations = {
  parse: ({ expression }) => ({
    run: () => jsonata(expression),
    isAsync: false,
  }),
  evaluate: ({ expression, input, bindings }) => {
    const parsed = jsonata(expression);
    const value = input === undefined ? undefined : data.get(input);
    return { run: () => parsed.evaluate(value, bindings), isAsync: true };
  },
};

await serve({ node: process.version, jsonata: version }, operations, {
  data: ({ name, value }) => {
    data.set(name, value);
    return {};
  },
});
