using System.Diagnostics;

namespace Workflows.Jsonata.Tests.Differential;

/// <summary>Makes a case that fails as small as can be.</summary>
/// <param name="failing">Says which of some cases fail.</param>
internal sealed class Shrinker(Func<IReadOnlyList<Case>, Task<bool[]>> failing)
{
    /// <summary>How many cases are tried at a time; the first that fails is gone on with.</summary>
    private const int Batch = 50;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public async Task<Case> ShrinkAsync(Case found)
    {
        var since = Stopwatch.StartNew();
        var progress = true;
        while (progress)
        {
            progress = false;
            foreach (var batch in Candidates(found).Chunk(Batch).TakeWhile(_ => since.Elapsed < Patience))
            {
                var first = System.Array.IndexOf(await failing(batch), true);
                if (first >= 0)
                {
                    found = batch[first];
                    progress = true;
                    break;
                }
            }
        }
        return found;
    }

    private static IEnumerable<Case> Candidates(Case found) =>
        Smaller(found.Input)
            .Select(input => found with { Input = input })
            .Concat(found.Expression.Smaller().Select(expression => new Case(expression, found.Input)));

    /// <summary>Values like the given one but smaller by something.</summary>
    private static IEnumerable<Json> Smaller(Json value)
    {
        if (value.Count > 0)
        {
            yield return Json.Null;
        }
        for (var i = 0; i < value.Count; i++)
        {
            var inner = value.IsArray ? value.Items[i] : value.Values[i];
            yield return inner;
            yield return With(value, i, default);
            foreach (var smaller in Smaller(inner))
            {
                yield return With(value, i, smaller);
            }
        }
    }

    /// <summary>An array or object with one item or member replaced, or left out.</summary>
    private static Json With(Json value, int index, Json part)
    {
        if (value.IsArray)
        {
            var items = value.Items.ToArray().ToList();
            items.RemoveAt(index);
            if (!part.IsUndefined)
            {
                items.Insert(index, part);
            }
            return Json.Array(items);
        }
        var members = new List<KeyValuePair<string, Json>>();
        for (var i = 0; i < value.Count; i++)
        {
            var member = i == index ? part : value.Values[i];
            if (!member.IsUndefined)
            {
                members.Add(KeyValuePair.Create(value.Keys[i], member));
            }
        }
        return Json.Object(members);
    }
}
