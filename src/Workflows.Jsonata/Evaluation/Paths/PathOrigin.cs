namespace Workflows.Jsonata.Evaluation.Paths;

/// <summary>The beginning of a path that is evaluated once, not for each item of the context.</summary>
internal abstract class PathOrigin
{
    /// <summary>The sequence that the path goes on from.</summary>
    public abstract Json Evaluate(Json input, bool isLast, Frame frame);
}

/// <summary>A variable.</summary>
internal sealed class VariableOrigin(Node variable) : PathOrigin
{
    public override Json Evaluate(Json input, bool isLast, Frame frame) =>
        Sequence.FromStep(variable.Evaluate(input, frame), isLast);
}

/// <summary>An array constructor. It sees the whole context as one array.</summary>
internal sealed class ConstructorOrigin(Node constructor) : PathOrigin
{
    public override Json Evaluate(Json input, bool isLast, Frame frame)
    {
        var result = constructor.Evaluate(Context(input), frame);
        return result.IsArray || isLast ? result : Items(result);
    }

    public static Json Context(Json input) => input.IsArray ? input : Sequence.Of(input);

    /// <summary>
    /// What a predicate or a grouping has left, other than an array, has no items for the next step to go on from;
    /// a string has its characters, as in the reference implementation.
    /// </summary>
    private static Json Items(Json result)
    {
        if (result.Reference is not string { Length: > 0 } text)
        {
            return Sequence.Empty;
        }
        var characters = new ItemBuilder(text.Length);
        foreach (var character in text)
        {
            characters.Add(character.ToString());
        }
        return characters.ToSequence();
    }
}

/// <summary>
/// An array constructor with <c>@</c> behind it: it is evaluated, but has no effect, as the context stays what it was.
/// </summary>
internal sealed class FocusedConstructorOrigin(Node constructor) : PathOrigin
{
    public override Json Evaluate(Json input, bool isLast, Frame frame)
    {
        var context = ConstructorOrigin.Context(input);
        constructor.Evaluate(context, frame);
        return context;
    }
}

/// <summary>The context as one item, even if it is an array.</summary>
internal sealed class ContextOrigin : PathOrigin
{
    public override Json Evaluate(Json input, bool isLast, Frame frame) => input.IsArray ? Sequence.Of(input) : input;
}
