namespace Workflows.Compiler.Lowering;

/// <summary>The retriers of a state: those that every call has, and those of the user.</summary>
internal static class Retriers
{
    /// <summary>
    /// The retriers together. What the user names is the user's alone; the one for all errors comes last, as the service
    /// asks for.
    /// </summary>
    public static EquatableArray<Retrier> Combine(EquatableArray<Retrier> own, EquatableArray<Retrier> user)
    {
        if (user.Count == 0)
        {
            return own.Count == 0 ? default : own;
        }
        var named = user.SelectMany(r => r.ErrorEquals).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. own.Select(r => r with { ErrorEquals = [.. r.ErrorEquals.Where(e => !named.Contains(e))] })
                .Where(r => r.ErrorEquals.Count > 0),
            .. user.Where(r => !TakesAll(r)),
            .. user.Where(TakesAll).Take(1),
        ];
    }

    private static bool TakesAll(Retrier retrier) => ErrorCase.IncludesAll(retrier.ErrorEquals);
}
