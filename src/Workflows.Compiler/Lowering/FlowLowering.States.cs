namespace Workflows.Compiler.Lowering;

/// <content>Steps that become one state each, with the settings around them.</content>
internal sealed partial class FlowLowering
{
    /// <summary>A block as one state that can be tried again or caught as a whole: a Parallel state with one branch.</summary>
    internal void Block(Step body, FlowKind kind, StateSettings settings, Label entry, Destination destination)
    {
        var order = context.NextOrder();
        var node = Place(
            new ParallelNode
            {
                Order = order,
                ChosenName = settings.Name,
                Result = new Variable("result", typeof(object[])),
                Retry = settings.Retry,
                Branches = [Inner(body, kind)],
                Catch = Catches(),
            },
            entry
        );
        destination.Take(node.Then, new ItemTerm(new VariableTerm(node.Result), 0, destination.Type));
    }

    /// <summary>A step that becomes one state, with the settings around it.</summary>
    private void State(Step step, Label entry, Destination destination)
    {
        var (work, settings) = StateSettings.Of(step);
        if (settings is { Timeout: not null } or { Heartbeat: not null } && work is not CallStep)
        {
            Refuse(
                step,
                settings.Timeout is null ? "A heartbeat" : "A timeout",
                "a call",
                "Put it on each call inside."
            );
        }
        switch (work)
        {
            case CallStep s:
                var task = Place(
                    new TaskNode
                    {
                        Order = context.NextOrder(),
                        ChosenName = settings.Name,
                        Result = new Variable("result", s.Task.OutputType),
                        Task = s.Task,
                        Argument = context.Resolve(s.Argument),
                        Timeout = Resolve(settings.Timeout),
                        Heartbeat = Resolve(settings.Heartbeat),
                        Retry = settings.Retry,
                        Catch = Catches(),
                    },
                    entry
                );
                destination.Take(task.Then, new VariableTerm(task.Result));
                break;
            case ParallelStep s:
                Parallel(s, settings, entry, destination);
                break;
            case MapStep s:
                Map(s, settings, entry, destination);
                break;
            case WaitStep s when settings.Retry.Count == 0:
                Wait(s.Seconds, isUntil: false, settings, entry, destination);
                break;
            case WaitUntilStep s when settings.Retry.Count == 0:
                Wait(s.Time, isUntil: true, settings, entry, destination);
                break;
            case FailStep s when settings.Retry.Count == 0:
                Raise(s, settings, entry);
                break;
            case var block when settings.Retry.Count > 0:
                Block(block, FlowKind.Retried, settings, entry, destination);
                break;
            default:
                if (settings.Name is not null)
                {
                    Refuse(step, "A name", "a single state", "Name the steps inside.");
                }
                Lower(work, entry, destination);
                break;
        }
    }

    private void Parallel(ParallelStep step, StateSettings settings, Label entry, Destination destination)
    {
        var order = context.NextOrder();
        var node = Place(
            new ParallelNode
            {
                Order = order,
                ChosenName = settings.Name,
                Result = new Variable("result", destination.Type),
                Branches = [.. step.Branches.Select(b => Inner(b, FlowKind.Branch))],
                Retry = settings.Retry,
                Catch = Catches(),
            },
            entry
        );
        destination.Take(node.Then, new VariableTerm(node.Result));
    }

    private void Map(MapStep step, StateSettings settings, Label entry, Destination destination)
    {
        var order = context.NextOrder();
        var (processor, item) = MapItems.Keep(step.Item, () => Inner(step.Body, FlowKind.Branch), context);
        var node = Place(
            new MapNode
            {
                Order = order,
                ChosenName = settings.Name,
                Result = new Variable("result", destination.Type),
                Items = context.Resolve(step.Items),
                Item = item,
                Processor = processor,
                Concurrency = Resolve(step.Concurrency),
                Retry = settings.Retry,
                Catch = Catches(),
            },
            entry
        );
        destination.Take(node.Then, new VariableTerm(node.Result));
    }

    private void Raise(FailStep step, StateSettings settings, Label entry) =>
        ErrorHandlers.Raise(
            this,
            Handlers,
            new RaisedError(context.Resolve(step.Error), context.Resolve(step.Cause)) { ChosenName = settings.Name },
            entry
        );

    private void Wait(Term time, bool isUntil, StateSettings settings, Label entry, Destination destination)
    {
        var node = Place(
            new WaitNode
            {
                Order = context.NextOrder(),
                ChosenName = settings.Name,
                Time = context.Resolve(time),
                IsUntil = isUntil,
            },
            entry
        );
        destination.Take(node.Then, Unit);
    }

    private Term? Resolve(Term? term) => term is null ? null : context.Resolve(term);

    private List<CatchEdge> Catches() => Handlers?.Catches() ?? [];

    private void Refuse(Step step, string what, string where, string help) =>
        context.Error(CompilerCodes.NoSingleState, step.Source, $"{what} stands on {where} only.", help);
}
