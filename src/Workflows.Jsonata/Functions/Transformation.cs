using Workflows.Jsonata.Evaluation;

namespace Workflows.Jsonata.Functions;

/// <summary>Changes parts of a copy of its argument: <c>| pattern | update, delete |</c>.</summary>
/// <remarks>
/// The copy is changed in place, as nothing but this evaluation has seen it; so later parts see earlier changes. What
/// the pattern finds outside the copy, in the input itself, stays as it is.
/// </remarks>
internal sealed class Transformation(TransformCode code, Json input, Frame frame) : JsonataFunction
{
    private static readonly Signature Signature = Signature.Parse("<(oa):o>");

    public override int Arity => 1;

    public override Json Invoke(ReadOnlySpan<Json> arguments, Json context, RootFrame root)
    {
        var argument = Signature.Fit(arguments, context)[0];
        if (argument.IsUndefined)
        {
            return default;
        }
        root.Guard.Enter(reach: 0);
        var call = new Frame(frame, code.FrameSize);
        if (code.CloneFunction.Evaluate(input, frame).Reference is not JsonataFunction clone)
        {
            throw new JsonataException("T2013") { Position = code.Position };
        }
        var copy = Sequence.Normalize(clone.Invoke([argument], Json.Null, root));
        var matches = code.Pattern.Evaluate(copy, call);
        foreach (var match in Sequence.ItemsOf(in matches))
        {
            Update(match, call);
            Delete(match, call);
        }
        return copy;
    }

    private void Update(Json match, Frame call)
    {
        var update = code.Update.Evaluate(match, call);
        if (update.IsUndefined)
        {
            return;
        }
        if (!update.IsObject)
        {
            throw new JsonataException("T2011") { Position = code.UpdatePosition, Value = update };
        }
        if (match.Reference is JsonMembers { Unsealed: true } members)
        {
            var builder = new JsonObjectBuilder(match);
            for (var i = 0; i < update.Count; i++)
            {
                builder.Set(update.Keys[i], update.Values[i]);
            }
            Replace(members, builder.ToUnsealed());
        }
    }

    private void Delete(Json match, Frame call)
    {
        var deletions = code.Delete?.Evaluate(match, call) ?? default;
        foreach (var deletion in Sequence.ItemsOf(in deletions))
        {
            if (!deletion.IsString)
            {
                throw new JsonataException("T2012") { Position = code.DeletePosition, Value = deletions };
            }
        }
        if (deletions.IsUndefined || match.Reference is not JsonMembers { Unsealed: true } members)
        {
            return;
        }
        var kept = new JsonObjectBuilder(members.Count);
        for (var i = 0; i < members.Count; i++)
        {
            if (!Sequence.ItemsOf(in deletions).Contains(members.Keys[i]))
            {
                kept.Set(members.Keys[i], members.Values[i]);
            }
        }
        Replace(members, kept.ToUnsealed());
    }

    private static void Replace(JsonMembers members, Json by)
    {
        var changed = (JsonMembers)by.Reference!;
        members.Become(changed.Keys.ToArray(), changed.Values.ToArray(), changed.Count);
        members.Unsealed = true;
    }
}

/// <summary>The compiled definition of a transformation.</summary>
/// <param name="Pattern">Finds what to change.</param>
/// <param name="Update">The members to set.</param>
/// <param name="Delete">The members to remove.</param>
/// <param name="CloneFunction">The function <c>$clone</c>, which an expression may override.</param>
/// <param name="FrameSize">How many variables it has.</param>
/// <param name="Position">Its place in the expression.</param>
/// <param name="UpdatePosition">The place of the members to set.</param>
/// <param name="DeletePosition">The place of the members to remove.</param>
internal sealed record TransformCode(
    Node Pattern,
    Node Update,
    Node? Delete,
    Node CloneFunction,
    int FrameSize,
    int Position,
    int UpdatePosition,
    int DeletePosition
);
