namespace Workflows.Compiler.Lowering;

/// <summary>An error on its way to a handler or to the end of the flow.</summary>
/// <param name="Error">The error's name.</param>
/// <param name="Cause">The cause.</param>
internal sealed record RaisedError(Term Error, Term Cause)
{
    /// <summary>The name of the Fail state that it becomes if nothing handles it.</summary>
    public string? ChosenName { get; init; }

    /// <summary>Whether a handler has let it pass.</summary>
    public bool IsRethrown { get; init; }

    /// <summary>The error of a state that has failed, as its Catch sees it. A state may fail without a cause.</summary>
    public static RaisedError Caught { get; } =
        new(
            new VariableTerm(ErrorOutput.Error),
            new OperationTerm(
                Operation.Concat,
                [new VariableTerm(ErrorOutput.Cause), new ConstantTerm("", typeof(string))],
                typeof(string)
            )
        );
}

/// <summary>The fields of the error that a Catch sees.</summary>
internal static class ErrorOutput
{
    public static Variable Error { get; } = new("Error", typeof(string));

    public static Variable Cause { get; } = new("Cause", typeof(string));
}

/// <summary>One way of a handler: the errors that it takes, and where it is done.</summary>
internal sealed record ErrorCase(EquatableArray<string> Errors, Label Handler)
{
    public bool TakesAll => IncludesAll(Errors);

    /// <summary>Whether an error of this name is taken.</summary>
    public bool Takes(string error) => TakesAll || Errors.Contains(error, StringComparer.Ordinal);

    /// <summary>Whether the names stand for every error.</summary>
    public static bool IncludesAll(EquatableArray<string> errors) =>
        errors.Contains(ErrorNames.All, StringComparer.Ordinal);
}

/// <summary>The handlers around a step, from the inside out.</summary>
/// <param name="Cases">The ways of the innermost one; the first that takes an error decides.</param>
/// <param name="Error">The variable that holds the error's name in them.</param>
/// <param name="Cause">The variable that holds the cause in them.</param>
/// <param name="Outer">The handlers around it, in the same flow.</param>
internal sealed record ErrorHandlers(
    IReadOnlyList<ErrorCase> Cases,
    Variable Error,
    Variable Cause,
    ErrorHandlers? Outer
)
{
    /// <summary>The ways out of a state that fails.</summary>
    public List<CatchEdge> Catches()
    {
        var edges = new List<CatchEdge>();
        for (var handlers = this; handlers is not null; handlers = handlers.Outer)
        {
            foreach (var way in handlers.Cases)
            {
                edges.Add(
                    new CatchEdge(way.Errors) { Next = way.Handler, Assign = handlers.Remember(RaisedError.Caught) }
                );
                if (way.TakesAll)
                {
                    return edges;
                }
            }
        }
        return edges;
    }

    /// <summary>Leads an error of the flow itself to the handler that takes it, or ends the flow with it.</summary>
    public static void Raise(FlowLowering flow, ErrorHandlers? handlers, RaisedError error, Label entry)
    {
        if (handlers is null)
        {
            FlowLowering.Place(
                new FailNode
                {
                    Order = flow.Context.NextOrder(),
                    ChosenName = error.ChosenName,
                    Error = error.Error,
                    Cause = error.Cause,
                    IsRethrow = error.IsRethrown,
                },
                entry
            );
            return;
        }
        if (error.Error is ConstantTerm { Value: var value } && value.TryGetString(out var name))
        {
            var taker = handlers.Cases.FirstOrDefault(c => c.Takes(name));
            if (taker is null)
            {
                Raise(flow, handlers.Outer, error, entry);
            }
            else
            {
                flow.GoTo(taker.Handler, handlers.Remember(error), entry);
            }
            return;
        }
        handlers.Dispatch(flow, error, entry);
    }

    /// <summary>Decides at run time which way takes an error whose name is computed.</summary>
    private void Dispatch(FlowLowering flow, RaisedError error, Label entry)
    {
        var named = Cases.TakeWhile(c => !c.TakesAll).ToList();
        var order = flow.Context.NextOrder();
        var otherwise = new Label();
        if (named.Count == 0)
        {
            otherwise = entry;
        }
        else
        {
            FlowLowering.Place(
                new ChoiceNode
                {
                    Order = order,
                    Rules =
                    [
                        .. named.Select(way => new RuleEdge(IsOneOf(error.Error, way.Errors))
                        {
                            Next = way.Handler,
                            Assign = Remember(error),
                        }),
                    ],
                    Default = new Edge { Next = otherwise },
                },
                entry
            );
        }
        if (Cases.FirstOrDefault(c => c.TakesAll) is { } rest)
        {
            flow.GoTo(rest.Handler, Remember(error), otherwise);
        }
        else
        {
            Raise(flow, Outer, error, otherwise);
        }
    }

    private List<Assignment> Remember(RaisedError error) => [new(Error, error.Error), new(Cause, error.Cause)];

    private static Term IsOneOf(Term error, EquatableArray<string> names) =>
        names
            .Select(n =>
                (Term)new OperationTerm(Operation.Equal, [error, new ConstantTerm(n, typeof(string))], typeof(bool))
            )
            .Aggregate(Conditions.Or);
}
