// Evaluates JSONata expressions with the reference implementation: one request per line of the standard input, one
// answer per line of the standard output, in the same order.
//
// Request: {"id", "expression", "input"?, "bindings"?}; no input means undefined.
// Answer:  {"id", "result"}               the value, as JSON
//          {"id", "undefined": true}      no value
//          {"id", "nonFinite": true}      a value with a number that JSON does not have
//          {"id", "code", "position", "token", "message", "type"}   an error; one that is not JSONata's has no code
// and "flaw" if the expression touches what the reference is known to get wrong.

import { createInterface } from "node:readline";
import jsonata from "jsonata";
import { flawOf } from "./flaws.mjs";

/** Milliseconds that one evaluation may take, and levels of expressions that may be under way inside one another. */
const limits = { timeout: 1000, stack: 1500 };

// The reference marks sequences by properties of the arrays, which "*", $each and the like would then take for members
// of the array. Here they are hidden from enumeration.
for (const mark of ["sequence", "keepSingleton", "outerWrapper", "tupleStream"]) {
    Object.defineProperty(Array.prototype, mark, {
        configurable: true,
        get: () => undefined,
        set(value) {
            Object.defineProperty(this, mark, { value, configurable: true, writable: true });
        },
    });
}

class NonFinite extends Error {}

const isFunction = (value) =>
    typeof value === "function" || value?._jsonata_lambda === true || value?._jsonata_function === true;

/** The value as plain JSON: a function is nothing, and nothing is null in an array and left out of an object. */
function plain(value) {
    if (value === undefined || isFunction(value)) {
        return undefined;
    }
    if (typeof value === "number" && !Number.isFinite(value)) {
        throw new NonFinite();
    }
    if (Array.isArray(value)) {
        return Array.from(value, (item) => plain(item) ?? null);
    }
    if (value !== null && typeof value === "object") {
        const members = Object.entries(value).map(([key, member]) => [key, plain(member)]);
        return Object.fromEntries(members.filter(([, member]) => member !== undefined));
    }
    return value;
}

/** Whether something is thrown that is no error of JSONata's, perhaps inside $eval. */
const isFault = (error) => error?.code === undefined || (error.error !== undefined && isFault(error.error));

function describe(error) {
    if (error instanceof NonFinite) {
        return { nonFinite: true };
    }
    const { code, position, token } = isFault(error) ? {} : error;
    const text = (value) => (value === undefined ? undefined : String(value));
    return {
        code: text(code),
        position: typeof position === "number" ? position : undefined,
        token: text(token),
        message: text(error?.message),
        type: error?.constructor?.name,
    };
}

let flaw;

// Grouping an empty array makes the reference put an item into that array, which others may see, too.
const { push } = Array.prototype;
Array.prototype.push = function (...items) {
    if (items.length === 1 && items[0] === undefined && this.length === 0) {
        flaw ??= new Error().stack.split("\n")[2].includes("evaluateGroupExpression")
            ? "a grouped array is changed"
            : undefined;
    }
    return push.apply(this, items);
};

async function answer({ id, expression, input, bindings }) {
    flaw = undefined;
    let outcome;
    try {
        const compiled = jsonata(expression, limits);
        flaw = flawOf(compiled.ast());
        const result = plain(await compiled.evaluate(input, bindings));
        outcome = result === undefined ? { undefined: true } : { result };
    } catch (error) {
        outcome = describe(error);
    }
    return { id, ...outcome, flaw };
}

// An error that escapes from a promise nobody waits for belongs to an evaluation that has failed already.
process.on("unhandledRejection", () => {});
process.on("uncaughtException", () => {});

for await (const line of createInterface({ input: process.stdin })) {
    if (line !== "") {
        process.stdout.write(JSON.stringify(await answer(JSON.parse(line))) + "\n");
    }
}
