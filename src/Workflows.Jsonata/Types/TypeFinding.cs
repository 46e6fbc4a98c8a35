namespace Workflows.Jsonata.Types;

/// <summary>Something that types tell against an expression.</summary>
/// <param name="Position">Where in the expression: the offset in characters of the end of the token it is about.</param>
/// <param name="IsConditional">
/// Whether the expression may be evaluated without that part, or says what to do if it is absent, as
/// <see cref="JsonataReference.IsConditional"/> has it.
/// </param>
public abstract record TypeFinding(int Position, bool IsConditional);

/// <summary>A variable or a field is read that is, or may be, absent.</summary>
/// <param name="Reference">The first on the way that may be absent: a variable, or a field of one or of the input.</param>
/// <param name="IsSure">Whether it is surely absent.</param>
/// <param name="Position">Its place.</param>
/// <param name="IsConditional">Whether it may remain unread.</param>
public sealed record MissingRead(JsonataReference Reference, bool IsSure, int Position, bool IsConditional)
    : TypeFinding(Position, IsConditional)
{
    /// <summary>The finding in words.</summary>
    public override string ToString() => $"{Reference} {(IsSure ? "is" : "may be")} absent";
}

/// <summary>A field is read that no object there has.</summary>
/// <param name="Reference">The field.</param>
/// <param name="Object">What is known of the object.</param>
/// <param name="Position">Its place.</param>
/// <param name="IsConditional">Whether it may remain unread.</param>
public sealed record UnknownField(JsonataReference Reference, JsonType Object, int Position, bool IsConditional)
    : TypeFinding(Position, IsConditional)
{
    /// <summary>The finding in words.</summary>
    public override string ToString() => $"{Reference} is a field of {Object}, which has no such field";
}

/// <summary>An operator or function is applied to what it can never be applied to with success, or with a purpose.</summary>
/// <param name="Operation">
/// The operator (<c>+</c>), or the function with <c>$</c> (<c>$sum</c>); <c>()</c> for a call of what is no function,
/// <c>{</c> for an object's key.
/// </param>
/// <param name="Operands">What the operands or arguments are.</param>
/// <param name="Fails">
/// Whether the evaluation fails there; otherwise it gives always the same: two values of different kinds are never
/// equal.
/// </param>
/// <param name="Position">Its place.</param>
/// <param name="IsConditional">Whether it may never be applied.</param>
public sealed record KindConflict(
    string Operation,
    IReadOnlyList<JsonType> Operands,
    bool Fails,
    int Position,
    bool IsConditional
) : TypeFinding(Position, IsConditional)
{
    /// <summary>The finding in words.</summary>
    public override string ToString() =>
        $"{Operation} of {string.Join(" and ", Operands)} {(Fails ? "fails" : "is always the same")}";
}
