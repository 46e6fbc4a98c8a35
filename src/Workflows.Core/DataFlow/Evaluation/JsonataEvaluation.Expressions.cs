using Workflows.Asl;
using Workflows.DataFlow.Flow;
using Workflows.Jsonata;
using Workflows.Jsonata.Types;

namespace Workflows.DataFlow.Evaluation;

/// <content>Expressions.</content>
internal sealed partial class JsonataEvaluation
{
    private const string States = "states";
    private const string Input = "input";
    private const string ContextField = "context";

    /// <summary>What an expression gives, if the execution goes on.</summary>
    private JsonType Expression(string text, StatePath path) =>
        Surroundings.Texts.Expression(text).Value is { } expression
            ? Expression(expression, VariablesOf(expression), path)
            : JsonType.AnyValue;

    private JsonType Expression(
        JsonataExpression expression,
        IReadOnlyDictionary<string, JsonType> variables,
        StatePath path
    )
    {
        var inferred = expression.Infer(variables, JsonType.Absent);
        if (Notes is not null)
        {
            foreach (var finding in inferred.Findings)
            {
                Note(finding, inferred.Type, path);
            }
            NoteUnknown(variables, path);
        }
        // An expression that gives nothing fails; what follows is looked at as if it gave something.
        var value = inferred.Type.Without(JsonKinds.Absent);
        return value.Kinds == JsonKinds.None ? JsonType.AnyValue : value;
    }

    /// <summary>What is known if a condition holds, and if it does not; <see langword="null"/> for what cannot be.</summary>
    private (Facts? Holds, Facts? Fails) Ask(Computed<bool> condition, StatePath path)
    {
        if (condition.Expression is not { } text)
        {
            return condition.Literal is true ? (Facts, null) : (null, Facts);
        }
        if (Surroundings.Texts.Expression(text).Value is not { } expression)
        {
            return (Facts, Facts);
        }
        if (ConstantOf(expression) is { } constant)
        {
            return constant ? (Facts, null) : (null, Facts);
        }
        var variables = VariablesOf(expression);
        Expect(JsonKinds.Boolean, Expression(expression, variables, path), path, "Condition", "a boolean");
        return (Narrowed(expression.WhenTrue(variables)), Narrowed(expression.WhenFalse(variables)));
    }

    /// <summary>What a condition gives that reads no variable and calls no function; else <see langword="null"/>.</summary>
    private static bool? ConstantOf(JsonataExpression expression)
    {
        if (expression.Text.Contains('$', StringComparison.Ordinal))
        {
            return null;
        }
        try
        {
            var value = expression.Evaluate(Json.Undefined);
            return value.IsBoolean ? value.IsTrue : null;
        }
        catch (JsonataException)
        {
            return null;
        }
    }

    /// <summary>What the variables may be that an expression reads.</summary>
    private Dictionary<string, JsonType> VariablesOf(JsonataExpression expression)
    {
        var variables = new Dictionary<string, JsonType>(StringComparer.Ordinal);
        foreach (var name in expression.FreeVariables)
        {
            variables[name] = name is States ? StatesType() : TypeOf(name);
        }
        return variables;
    }

    private JsonType StatesType() =>
        JsonType.Object((Input, Facts.Input), (ContextField, Context), ("result", result), ("errorOutput", error));

    private Facts? Narrowed(IReadOnlyDictionary<string, JsonType> narrowed)
    {
        var known = Facts;
        foreach (var (name, type) in narrowed)
        {
            if (type.Kinds == JsonKinds.None)
            {
                return null;
            }
            if (name is States)
            {
                known = known with { Input = type.Field(Input), Context = type.Field(ContextField) };
            }
            else if (Surroundings.Variables.Find(name) is >= 0 and var number)
            {
                known = known with { Variables = known.Variables.With(number, type) };
            }
        }
        return known;
    }

    private void Note(TypeFinding finding, JsonType type, StatePath path)
    {
        switch (finding)
        {
            // Where it is provided for that something is missing, the expression must still give something.
            case MissingRead { IsConditional: true } when !type.MayBeAbsent:
                break;
            case MissingRead { Reference: { Fields: [], Variable: { } variable } } read:
                var isCertain = TypeOf(variable).IsSurelyAbsent && (type.IsSurelyAbsent || !read.IsConditional);
                NoteUnset(variable, isCertain ? Certainty.Certain : Certainty.Suspected, path);
                break;
            case MissingRead { Reference: var field } when type.IsSurelyAbsent:
                NoteMissing(field, Certainty.Certain, path);
                break;
            case UnknownField { Reference: var field } when type.IsSurelyAbsent:
                NoteMissing(field, Certainty.Certain, path);
                break;
            case MissingRead { Reference: var field } when type.MayBeAbsent:
                var isOptional = !finding.IsConditional && IsOptional(field);
                NoteMissing(field, isOptional ? Certainty.Possible : Certainty.Suspected, path);
                break;
            case { IsConditional: true }:
                break;
            case UnknownField unknown:
                NoteFinding(
                    DataFlowRules.UnknownField,
                    Name(unknown.Reference),
                    $"{unknown.Reference} is never there: it would be a field of {unknown.Object}.",
                    path
                );
                break;
            case KindConflict { Fails: true } conflict:
                NoteFinding(
                    DataFlowRules.ExpressionType,
                    conflict.Operation,
                    $"{conflict.Operation} cannot be applied to {string.Join(" and ", conflict.Operands)}.",
                    path
                );
                break;
            case KindConflict conflict when !conflict.Operands.Any(IsNothing):
                NoteFinding(
                    DataFlowRules.ConstantTest,
                    conflict.Operation,
                    $"{conflict.Operation} always gives the same for {string.Join(" and ", conflict.Operands)}.",
                    path
                );
                break;
            default:
                break;
        }
    }

    /// <summary>
    /// Takes note of variables of which nothing is known, not even whether they are set: there may be a way on which
    /// they are not.
    /// </summary>
    private void NoteUnknown(IReadOnlyDictionary<string, JsonType> variables, StatePath path)
    {
        foreach (var (name, type) in variables)
        {
            if (type is { IsUnknown: true, MayBeAbsent: true })
            {
                NoteUnset(name, Certainty.Suspected, path);
            }
        }
    }

    /// <summary>
    /// Whether a field may be left out of an object that is there. Whether a value is an object at all, and which case
    /// of a union it is, conditions decide that types do not follow.
    /// </summary>
    private bool IsOptional(JsonataReference field)
    {
        var owner = field.Variable switch
        {
            States => StatesType(),
            { } variable => TypeOf(variable),
            null => JsonType.Absent,
        };
        foreach (var name in field.Fields.SkipLast(1))
        {
            owner = owner.Field(name);
        }
        return owner.Kinds == JsonKinds.Object
            && field.Fields is [.., var last]
            && owner.HasField(last)
            && !owner.HasField("$type");
    }

    /// <summary>Who compares with null asks whether there is a value, and may well do so where there always is one.</summary>
    private static bool IsNothing(JsonType type) => !type.Allows(JsonKinds.Value & ~JsonKinds.Null);

    private void NoteMissing(JsonataReference field, Certainty certainty, StatePath path) =>
        Notes!.Add(
            new Note(
                DataFlowRules.MissingField,
                path,
                Name(field),
                $"Without {field} the expression gives nothing, and then the execution fails: set it in the states before, or say what to take in its place, as in $exists({field}) ? {field} : null.",
                certainty
            )
        );

    private void NoteFinding(Checks.RuleDescription rule, string subject, string text, StatePath path) =>
        Notes!.Add(new Note(rule, path, subject, text));

    /// <summary>How a field is named in a message: <c>$states.input.order.id</c> is <c>order.id</c>.</summary>
    private static string Name(JsonataReference reference) =>
        reference is { Variable: States, Fields: [Input, _, ..] }
            ? reference.ToString()["$states.input.".Length..]
            : reference.ToString();
}
