using Workflows.Jsonata.Analysis;
using Workflows.Jsonata.Compilation;
using Workflows.Jsonata.Syntax;

namespace Workflows.Jsonata.Types.Inference;

/// <summary>
/// Evaluates an expression over types: each part gives what its value may be. What is used of the value notes down
/// what is missing there.
/// </summary>
internal sealed partial class TypeInference
{
    private readonly FunctionLibrary library;
    private readonly IReadOnlyDictionary<string, JsonType> outside;
    private readonly Flow input;

    /// <summary>Whether <c>%</c> occurs: then paths carry more along than is followed here.</summary>
    private readonly bool hasParents;

    /// <summary>Variables that are set in a way that is not followed: nothing is known of them.</summary>
    private readonly HashSet<string> unsteady = new(StringComparer.Ordinal);

    private readonly Findings findings = new();

    /// <summary>Whether a variable was found to be unsteady after it had been read.</summary>
    private bool startsAnew;

    /// <summary>What is special about arrays that the expression has made so far; others are but their items to a path.</summary>
    private ArrayTraits arrays;

    /// <summary>Whether an array was made that has nothing among its items, which becomes null only in the result.</summary>
    private bool hasHoles;

    /// <summary>Whether the expression has defined a function so far.</summary>
    private bool definesFunctions;

    /// <summary>How many functions the part at hand is inside of.</summary>
    private int functionDepth;

    /// <summary>What is known of the variables at the part at hand.</summary>
    private Variable? scope;

    private TypeInference(
        FunctionLibrary library,
        IReadOnlyDictionary<string, JsonType> outside,
        JsonType input,
        bool hasParents
    )
    {
        this.library = library;
        this.outside = outside;
        this.hasParents = hasParents;
        this.input = new Flow(input, new Selection(null, [], 0));
    }

    /// <summary>The type of an expression's result, and what is found on the way.</summary>
    public static InferredType Infer(
        ExpressionSyntax syntax,
        FunctionLibrary library,
        IReadOnlyDictionary<string, JsonType> variables,
        JsonType input
    )
    {
        var inference = new TypeInference(library, variables, input, syntax.HasParents);
        JsonType type;
        do
        {
            inference.StartAnew();
            inference.Declare(syntax.Variables);
            type = inference.Use(syntax.Body, inference.input);
        } while (inference.startsAnew);
        return new InferredType(type, inference.findings.ToList());
    }

    private void StartAnew()
    {
        startsAnew = false;
        arrays = ArrayTraits.None;
        hasHoles = false;
        definesFunctions = false;
        scope = null;
        findings.Clear();
    }

    /// <summary>What a part of the expression gives.</summary>
    /// <param name="syntax">The part.</param>
    /// <param name="context">What <c>$</c> is.</param>
    private Flow Visit(SyntaxNode syntax, Flow context)
    {
        StackGuard.Check();
        arrays |= syntax.KeepArray ? ArrayTraits.KeepSingleton : ArrayTraits.None;
        var value = Value(syntax, context);
        return syntax.KeepArray && syntax is not (PathSyntax or SelectionSyntax)
            ? value.As(value.Type.Union(SequenceTypes.Kept(value.Type, arrays)))
            : value;
    }

    /// <summary>The same without regard to <c>[]</c> behind it, except for a path's and a selection's.</summary>
    private Flow Value(SyntaxNode syntax, Flow context)
    {
        switch (syntax)
        {
            case LiteralSyntax literal:
                return new Flow(JsonType.Of(literal.Value));
            case NameSyntax name:
                return FieldSelection.Select(context, name.Name, name.Position, arrays);
            case VariableSyntax variable:
                return ReadVariable(variable, context);
            case PathSyntax path:
                return Path(path, context);
            case SelectionSyntax selection:
                return Selection(selection, context);
            case FocusSyntax focus:
                return Visit(focus.Source, context);
            case BlockSyntax block:
                return Block(block, context);
            case BindSyntax bind:
                var value = Visit(bind.Value, context);
                Set(bind.Name, value);
                return value;
            case CallSyntax call:
                return Call(call.Procedure, call.Arguments, call.Position, context);
            case ApplySyntax apply:
                return Apply(apply, context);
            case LambdaSyntax lambda:
                Lambda(lambda, context, []);
                return Flow.Unknown;
            default:
                return new Flow(Made(syntax, context));
        }
    }

    /// <summary>The type of an expression that makes a value of its own.</summary>
    private JsonType Made(SyntaxNode syntax, Flow context)
    {
        switch (syntax)
        {
            case BinarySyntax binary:
                return Binary(binary, context);
            case NegateSyntax negate:
                return Arithmetic("-", negate.Position, Use(negate.Operand, context));
            case ConditionSyntax condition:
                return Condition(condition, context);
            case DefaultSyntax choice:
                return Default(choice, context);
            case ArraySyntax array:
                return Array(array, context);
            case ObjectSyntax constructor:
                return Group(constructor.Pairs, constructor.Position, context);
            case WildcardSyntax:
                Use(context);
                return Wildcard(context.Type);
            case DescendantsSyntax:
                Use(context);
                return context.Type.IsSurelyAbsent ? JsonType.Absent : JsonType.Any;
            case PartialSyntax partial:
                foreach (var argument in partial.Arguments.OfType<SyntaxNode>())
                {
                    Use(argument, context);
                }
                Use(partial.Procedure, context);
                return JsonType.Any;
            case TransformSyntax transform:
                Transform(transform);
                return JsonType.Any;
            default:
                return JsonType.Any;
        }
    }

    private JsonType Use(SyntaxNode syntax, Flow context) => Use(Visit(syntax, context));

    /// <summary>Notes down what is missing where a value is used for something else than to select further.</summary>
    private JsonType Use(Flow value)
    {
        if (value.Gap is not null && value.Type.MayBeAbsent)
        {
            findings.Add(value.Gap);
        }
        return value.Type;
    }

    /// <summary>A part that may not be evaluated, where more may be known of some variables.</summary>
    private JsonType Perhaps(SyntaxNode syntax, Flow context, Variable? known)
    {
        scope = known;
        findings.Conditions++;
        var type = Use(syntax, context);
        findings.Conditions--;
        return type;
    }
}
