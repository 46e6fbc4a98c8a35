using Workflows.Jsonata.Compilation;
using Workflows.Jsonata.Syntax;

namespace Workflows.Jsonata.Types.Inference;

/// <content>What a condition that holds, or does not, tells of the variables in it.</content>
internal sealed partial class TypeInference
{
    private const JsonKinds Truthy = JsonKinds.Value & ~JsonKinds.Null;

    /// <summary>The variables of which a condition tells more.</summary>
    public static Dictionary<string, JsonType> Narrow(
        ExpressionSyntax syntax,
        FunctionLibrary library,
        IReadOnlyDictionary<string, JsonType> variables,
        bool holds
    )
    {
        var inference = new TypeInference(library, variables, JsonType.Any, syntax.HasParents);
        var outcomes = inference.OutcomesOf(syntax.Body, null);
        var narrowed = new Dictionary<string, JsonType>(StringComparer.Ordinal);
        for (var known = outcomes.When(holds); known is not null; known = known.Outer)
        {
            narrowed.TryAdd(known.Name, known.Value!.Value.Type);
        }
        return narrowed;
    }

    /// <summary>The variables as they are where a condition that has been evaluated holds, and where it does not.</summary>
    /// <param name="test">The condition.</param>
    /// <param name="before">The variables before it was evaluated.</param>
    private Outcomes After(SyntaxNode test, Variable? before) =>
        ReferenceEquals(scope, before) && arrays == ArrayTraits.None
            ? OutcomesOf(test, scope)
            : new Outcomes(scope, scope);

    private Outcomes OutcomesOf(SyntaxNode test, Variable? known)
    {
        StackGuard.Check();
        switch (test)
        {
            case BlockSyntax { Variables: [], Expressions: [var only] }:
                return OutcomesOf(only, known);
            case BinarySyntax { Operator: TokenKind.And or TokenKind.Or } logic:
                return Logic(logic, known);
            case BinarySyntax { Operator: TokenKind.Equal or TokenKind.NotEqual } equality:
                var byLeft = Equality(equality.Operator, equality.Left, equality.Right, new Outcomes(known, known));
                return Equality(equality.Operator, equality.Right, equality.Left, byLeft);
            case BinarySyntax
            {
                Operator: TokenKind.Less or TokenKind.LessOrEqual or TokenKind.Greater or TokenKind.GreaterOrEqual
            } comparison:
                const JsonKinds Unordered = Comparable | JsonKinds.Absent;
                return new Outcomes(
                    Only(Comparable, comparison.Right, Only(Comparable, comparison.Left, known)),
                    Only(Unordered, comparison.Right, Only(Unordered, comparison.Left, known))
                );
            case BinarySyntax { Operator: TokenKind.In } membership:
                return new Outcomes(Only(JsonKinds.Value, membership.Left, known), known);
            case CallSyntax { Arguments: [var argument], Procedure: VariableSyntax function }
                when BuiltIn(function) is not null:
                return Called(function.Name, argument, known);
            default:
                return new Outcomes(Only(Truthy, test, known), known);
        }
    }

    /// <summary><c>and</c>, and <c>or</c>, which is the same the other way round.</summary>
    private Outcomes Logic(BinarySyntax logic, Variable? known)
    {
        var isAnd = logic.Operator == TokenKind.And;
        var left = OutcomesOf(logic.Left, known);
        var right = OutcomesOf(logic.Right, left.When(isAnd));
        var both = right.When(isAnd);
        var either = Either(known, left.When(!isAnd), right.When(!isAnd));
        return isAnd ? new Outcomes(both, either) : new Outcomes(either, both);
    }

    private Outcomes Called(string function, SyntaxNode argument, Variable? known)
    {
        switch (function)
        {
            case "exists":
                return new Outcomes(Only(JsonKinds.Value, argument, known), Only(JsonKinds.Absent, argument, known));
            case "boolean":
                return OutcomesOf(argument, known);
            case "not":
                // Of nothing it gives nothing, which does not hold either.
                var (whenTrue, whenFalse) = OutcomesOf(argument, known);
                return new Outcomes(
                    Only(JsonKinds.Value, argument, whenFalse),
                    IsAlwaysBoolean(argument) ? whenTrue : Only(Truthy | JsonKinds.Absent, argument, known)
                );
            default:
                return new Outcomes(known, known);
        }
    }

    private bool IsAlwaysBoolean(SyntaxNode test) =>
        test switch
        {
            BlockSyntax { Variables: [], Expressions: [var only] } => IsAlwaysBoolean(only),
            BinarySyntax binary => binary.Operator
                is TokenKind.And
                    or TokenKind.Or
                    or TokenKind.In
                    or TokenKind.Equal
                    or TokenKind.NotEqual,
            CallSyntax { Procedure: VariableSyntax { Name: "exists" } function } => BuiltIn(function) is not null,
            _ => false,
        };

    /// <summary>What <c>=</c> or <c>!=</c> tells of one of its sides. Either does not hold if a side is nothing.</summary>
    private Outcomes Equality(TokenKind comparison, SyntaxNode side, SyntaxNode other, Outcomes known)
    {
        // What equal values are, and what others may be: only of null, and of the name of a kind, there is just one.
        var (subject, equal, unequal) = (side, other) switch
        {
            (
                CallSyntax { Procedure: VariableSyntax { Name: "type" } function, Arguments: [var argument] },
                LiteralSyntax name
            ) when BuiltIn(function) is not null && KindCalled(name.Value) is not JsonKinds.None and var kind => (
                argument,
                kind,
                JsonKinds.Value & ~kind
            ),
            (_, LiteralSyntax { Value.IsNull: true }) => (side, JsonKinds.Null, JsonKinds.Value & ~JsonKinds.Null),
            (_, LiteralSyntax literal) => (side, JsonType.Of(literal.Value).Kinds, JsonKinds.Value),
            _ => (side, JsonKinds.Value, JsonKinds.Value),
        };
        var (holds, fails) = comparison == TokenKind.Equal ? (equal, unequal) : (unequal, equal);
        return new Outcomes(
            Only(holds, subject, known.WhenTrue),
            Only(fails | JsonKinds.Absent, subject, known.WhenFalse)
        );
    }

    /// <summary>The kind that <c>$type</c> calls by that name.</summary>
    private static JsonKinds KindCalled(Json name) =>
        name.TryGetString(out var text)
            ? text switch
            {
                "null" => JsonKinds.Null,
                "boolean" => JsonKinds.Boolean,
                "number" => JsonKinds.Number,
                "string" => JsonKinds.String,
                "array" => JsonKinds.Array,
                "object" => JsonKinds.Object,
                _ => JsonKinds.None,
            }
            : JsonKinds.None;

    /// <summary>The variables, given that a reference such as <c>$x.a.b</c> is of one of these kinds.</summary>
    private Variable? Only(JsonKinds kinds, SyntaxNode reference, Variable? known)
    {
        if (reference is BlockSyntax { Variables: [], Expressions: [var only] })
        {
            return Only(kinds, only, known);
        }
        if (
            Start(reference) is not { Name: not ("" or "$"), KeepArray: false } variable
            || BuiltIn(variable) is not null
        )
        {
            return known;
        }
        var fields = reference is PathSyntax { Steps: [_, .. var rest] }
            ? System.Array.ConvertAll(rest, static step => ((NameSyntax)step.Expression).Name)
            : [];
        var value = Lookup(variable.Name, variable.Position, known);
        var type = Only(kinds, value.Type, fields);
        return type.Equals(value.Type)
            ? known
            : new Variable(variable.Name, value.As(type), IsNarrowed: true, functionDepth, known);
    }

    /// <summary>The variable that is read, if the reference is one, or a path of fields from there.</summary>
    private static VariableSyntax? Start(SyntaxNode reference)
    {
        if (reference is not PathSyntax { Group: null, KeepArray: false, KeepSingleton: false } path)
        {
            return reference as VariableSyntax;
        }
        return
            System.Array.TrueForAll(path.Steps, static step => step is { Stages: [], Focus: null, Index: null })
            && System.Array.TrueForAll(path.Steps[1..], static step => step.Expression is NameSyntax)
            ? path.Steps[0].Expression as VariableSyntax
            : null;
    }

    /// <summary>The values of a type whose field, of a field, and so on, is of one of these kinds.</summary>
    private static JsonType Only(JsonKinds kinds, JsonType type, ReadOnlySpan<string> fields)
    {
        if (fields is [])
        {
            return type.Only(kinds);
        }
        // Of an array, the path selects from each item: that tells nothing of the array.
        var kept =
            (kinds & JsonKinds.Absent) != JsonKinds.None ? type.Without(JsonKinds.Object) : type.Only(JsonKinds.Array);
        if (!type.Allows(JsonKinds.Object))
        {
            return kept;
        }
        var field = Only(kinds, type.FieldOfObject(fields[0]), fields[1..]);
        return kept.Union(type.Only(JsonKinds.Object).With(fields[0], field));
    }

    /// <summary>What is known if one of two ways of knowing more is right.</summary>
    private Variable? Either(Variable? known, Variable? left, Variable? right)
    {
        var either = known;
        for (var narrowed = left; !ReferenceEquals(narrowed, known) && narrowed is not null; narrowed = narrowed.Outer)
        {
            var value = Lookup(narrowed.Name, 0, known);
            var type = Lookup(narrowed.Name, 0, left).Type.Union(Lookup(narrowed.Name, 0, right).Type);
            if (!type.Equals(value.Type))
            {
                either = new Variable(narrowed.Name, value.As(type), IsNarrowed: true, functionDepth, either);
            }
        }
        return either;
    }

    /// <summary>The variables where a condition holds, and where it does not.</summary>
    private readonly record struct Outcomes(Variable? WhenTrue, Variable? WhenFalse)
    {
        public Variable? When(bool holds) => holds ? WhenTrue : WhenFalse;
    }
}
