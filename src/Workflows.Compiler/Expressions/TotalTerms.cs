namespace Workflows.Compiler;

/// <summary>The terms that cannot fail.</summary>
internal static class TotalTerms
{
    /// <summary>Whether a term has a value for every input of its type.</summary>
    public static bool Contain(Term term) => Contain(term, Nullness.Unknown);

    /// <summary>Whether a divisor is known not to be zero.</summary>
    public static bool IsNonZero(Term divisor) =>
        divisor is ConstantTerm { Value: { IsNumber: true } number } && number.GetDouble() != 0;

    private static bool Contain(Term term, Nullness nullness) =>
        term switch
        {
            RaiseTerm => false,
            FieldTerm field when (!field.IsOfKnownCase && IsOfOneCase(field)) || nullness.Includes(field.Target) =>
                false,
            ItemTerm item when nullness.Includes(item.Target) => false,
            CaseTestTerm test when nullness.Includes(test.Target) => false,
            OperationTerm operation when !IsTotal(operation, nullness) => false,
            LetTerm let => Contain(let.Value, nullness) && Contain(let.Body, nullness.With(let.Variable, let.Value)),
            _ => TermParts.Of(term).All(part => Contain(part, nullness)),
        };

    /// <summary>Whether the field belongs to one of several cases, so that a value of another case does not have it.</summary>
    private static bool IsOfOneCase(FieldTerm field) =>
        field.Field.Member.DeclaringType is { } owner && WorkflowJson.UnionOf(owner) is { Cases.Count: > 1 };

    private static bool IsTotal(OperationTerm operation, Nullness nullness) =>
        operation.Operation switch
        {
            Operation.OptionValue or Operation.ListHead => false,
            Operation.Divide or Operation.Remainder when !IsNonZero(operation.Arguments[1]) => false,
            Operation.Convert when !IsWidening(operation.Arguments[0].Type, operation.Type) => false,
            Operation.And
            or Operation.Or
            or Operation.Not
            or Operation.Equal
            or Operation.NotEqual
            or Operation.Concat
            or Operation.ToText
            or Operation.IsSome
            or Operation.IsNone
            or Operation.KnownValue
            or Operation.OptionDefault
            or Operation.OptionMap
            or Operation.OptionBind => true,
            // All others are of numbers, strings and lists.
            _ => !operation.Arguments.Any(nullness.Includes),
        };

    /// <summary>Whether every number of a type is one of another type, perhaps with fewer digits.</summary>
    private static bool IsWidening(Type from, Type to) =>
        from == to || (Rank(from) is > 0 and var rank && rank < Rank(to));

    private static int Rank(Type type) =>
        Type.GetTypeCode(type) switch
        {
            TypeCode.Byte or TypeCode.SByte => 1,
            TypeCode.Int16 or TypeCode.UInt16 => 2,
            TypeCode.Int32 or TypeCode.UInt32 => 3,
            TypeCode.Int64 or TypeCode.UInt64 => 4,
            TypeCode.Decimal => 5,
            TypeCode.Single => 6,
            TypeCode.Double => 7,
            _ => 0,
        };
}
