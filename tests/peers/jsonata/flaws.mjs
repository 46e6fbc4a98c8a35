// What the reference implementation is known to get wrong, by the look of the syntax tree.

/**
 * What in an expression the reference is known to get wrong, if anything: its result may then differ from what the
 * language means.
 */
export function flawOf(node, isStep = false) {
    if (node === null || typeof node !== "object" || node instanceof RegExp) {
        return undefined;
    }
    if (Array.isArray(node)) {
        return firstFlaw(node);
    }
    // "?:" and "??" copy their left side by way of JSON.
    if (node.type === "regex" && !(node.value instanceof RegExp)) {
        return "a regular expression is lost in a copy";
    }
    // A path in parentheses carries tuples along for a "%" outside, which is only right as a step of another path.
    const carries = (node.type === "block" || node.type === "path") && node.tuple === true;
    if (carries && (!isStep || (node.type === "block" && node.group !== undefined))) {
        return "the tuples of a path get out of it";
    }
    if (node.type === "path" && node.steps.some((step) => step.tuple === true)) {
        const sorts = node.steps.map((step) => step.type === "sort");
        if (node.group?.lhs.length > 1) {
            return "the second pair of a grouping finds the item taken out of its tuple";
        }
        const isFiltered = (step) => step.stages?.some((stage) => stage.type === "filter");
        if (
            (sorts.at(-1) && node.group !== undefined) ||
            node.steps.some((step, i) => sorts[i] && (sorts[i + 1] || isFiltered(step)))
        ) {
            return "sorted tuples are taken for items";
        }
    }
    return firstFlaw(
        Object.entries(node).flatMap(([name, part]) => {
            if (name === "steps") {
                return part.map((step) => () => flawOf(step, true));
            }
            if (name === "expressions" && node.type === "block") {
                return part.map((item, i) => () => flawOf(item, carries && i === part.length - 1));
            }
            return [() => flawOf(part)];
        }),
    );
}

function firstFlaw(parts) {
    for (const part of parts) {
        const flaw = typeof part === "function" ? part() : flawOf(part);
        if (flaw !== undefined) {
            return flaw;
        }
    }
    return undefined;
}
