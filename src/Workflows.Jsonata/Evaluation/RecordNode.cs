namespace Workflows.Jsonata.Evaluation;

/// <summary><c>{"a": x, "b": y}</c>: a constructor whose keys are known beforehand and differ.</summary>
/// <param name="keys">The keys, which all objects made here share.</param>
/// <param name="values">What is evaluated for the values.</param>
/// <param name="group">The same constructor for a context of several items.</param>
internal sealed class RecordNode(string[] keys, Node[] values, GroupNode group) : Node
{
    public override Json Evaluate(Json input, Frame frame)
    {
        var item = input;
        if (input.Reference is JsonItems items)
        {
            if (items.Count > 1)
            {
                return group.Evaluate(input, frame);
            }
            item = input[0];
        }
        var members = new Json[values.Length];
        var count = 0;
        for (var i = 0; i < members.Length; i++)
        {
            members[i] = values[i].Evaluate(item, frame);
            count += members[i].IsUndefined ? 0 : 1;
        }
        return Json.FromReference(
            new JsonMembers(count == keys.Length ? keys : Present(members), members, count) { Unsealed = true }
        );
    }

    /// <summary>Leaves out the members without a value; gives the keys of the others.</summary>
    private string[] Present(Json[] members)
    {
        var present = new string[members.Length];
        var count = 0;
        for (var i = 0; i < members.Length; i++)
        {
            if (!members[i].IsUndefined)
            {
                present[count] = keys[i];
                members[count++] = members[i];
            }
        }
        return present;
    }
}
