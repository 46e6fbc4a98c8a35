using Workflows.Jsonata.Analysis;
using Workflows.Jsonata.Functions;
using Workflows.Jsonata.Syntax;

namespace Workflows.Jsonata.Types.Inference;

/// <content>Variables.</content>
internal sealed partial class TypeInference
{
    private Flow ReadVariable(VariableSyntax variable, Flow context)
    {
        var flow = variable.Name switch
        {
            "" => context,
            "$" => input,
            _ => Lookup(variable.Name, variable.Position, scope),
        };
        return flow.Source is { } source ? flow with { Source = source with { Position = variable.Position } } : flow;
    }

    /// <summary>What a variable is, as far as a list tells.</summary>
    private Flow Lookup(string name, int position, Variable? known)
    {
        for (; known is not null; known = known.Outer)
        {
            if (!string.Equals(known.Name, name, StringComparison.Ordinal))
            {
                continue;
            }
            if (unsteady.Contains(name) || (known.Value is null && known.Depth < functionDepth))
            {
                // A function may run when the variable is set, or set anew.
                return Flow.Unknown;
            }
            if (known.Value is { } value)
            {
                return value;
            }
        }
        if (outside.TryGetValue(name, out var type))
        {
            if (type.MayBeAbsent && library.Find(name) is not null)
            {
                return Flow.Unknown;
            }
            var source = new Selection(name, [], position);
            var gap = type.MayBeAbsent && !type.IsUnknown ? new Gap(source, type.IsSurelyAbsent) : null;
            return new Flow(type, source, gap);
        }
        if (library.Find(name) is not null)
        {
            return Flow.Unknown;
        }
        var read = new Selection(name, [], position);
        return new Flow(JsonType.Absent, read, new Gap(read, IsSure: true));
    }

    /// <summary>The function of the dialect that a name means, if it means one.</summary>
    private JsonataFunction? BuiltIn(SyntaxNode procedure)
    {
        if (procedure is not VariableSyntax variable || outside.ContainsKey(variable.Name))
        {
            return null;
        }
        for (var known = scope; known is not null; known = known.Outer)
        {
            if (string.Equals(known.Name, variable.Name, StringComparison.Ordinal))
            {
                return null;
            }
        }
        return library.Find(variable.Name);
    }

    private void Declare(ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            scope = new Variable(name, null, IsNarrowed: false, functionDepth, scope);
        }
    }

    private void Set(string name, Flow value)
    {
        if (definesFunctions && IsSet(name))
        {
            // A function that has been defined may run before or after.
            Distrust(name);
        }
        scope = new Variable(name, value, IsNarrowed: false, functionDepth, scope);
    }

    private bool IsSet(string name)
    {
        for (var known = scope; known is not null; known = known.Outer)
        {
            if (string.Equals(known.Name, name, StringComparison.Ordinal))
            {
                return known.Value is not null;
            }
        }
        return false;
    }

    private void Distrust(string name) => startsAnew |= unsteady.Add(name);

    /// <summary>Ends a part that may have been evaluated several times: what one time sets, the next may read.</summary>
    /// <param name="before">The variables before it.</param>
    private void EndRepetition(Variable? before)
    {
        for (var known = scope; !ReferenceEquals(known, before) && known is not null; known = known.Outer)
        {
            if (known is { Value: not null, IsNarrowed: false })
            {
                Distrust(known.Name);
            }
        }
    }

    /// <summary>What is known after one of two parts has been evaluated.</summary>
    /// <param name="before">The variables before them.</param>
    /// <param name="left">The variables after the one.</param>
    /// <param name="right">The variables after the other.</param>
    private Variable? Join(Variable? before, Variable? left, Variable? right)
    {
        var joined = before;
        JoinFrom(left);
        JoinFrom(right);
        return joined;

        void JoinFrom(Variable? known)
        {
            for (; !ReferenceEquals(known, before) && known is not null; known = known.Outer)
            {
                if (known is { Value: not null, IsNarrowed: false })
                {
                    var type = Lookup(known.Name, 0, left).Type.Union(Lookup(known.Name, 0, right).Type);
                    joined = new Variable(known.Name, new Flow(type), IsNarrowed: false, known.Depth, joined);
                }
            }
        }
    }

    private Flow Block(BlockSyntax block, Flow context)
    {
        var before = scope;
        Declare(block.Variables);
        var last = new Flow(JsonType.Absent);
        for (var i = 0; i < block.Expressions.Length; i++)
        {
            last = Visit(block.Expressions[i], context);
            if (i < block.Expressions.Length - 1 && block.Expressions[i] is not BindSyntax)
            {
                Use(last);
            }
        }
        scope = before;
        return last;
    }
}
