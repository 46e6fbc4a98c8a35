using Workflows.Serialization;

namespace Workflows.Compiler;

/// <summary>The terms that cannot fail.</summary>
internal static class TotalTerms
{
    /// <summary>Whether a term has a value for every input of its type.</summary>
    public static bool Contain(Term term) =>
        term switch
        {
            RaiseTerm => false,
            FieldTerm field when IsOfOneCase(field) || MayBeNothing(field.Target) => false,
            OperationTerm operation when !IsTotal(operation) => false,
            _ => TermParts.Of(term).All(Contain),
        };

    private static bool IsTotal(OperationTerm operation) =>
        operation.Operation switch
        {
            Operation.Divide or Operation.Remainder => IsNonZero(operation.Arguments[1]),
            Operation.OptionValue or Operation.ListHead => false,
            Operation.Convert => IsWidening(operation.Arguments[0].Type, operation.Type),
            _ => true,
        };

    /// <summary>Whether the field belongs to one of several cases, so that a value of another case does not have it.</summary>
    private static bool IsOfOneCase(FieldTerm field) =>
        field.Field.Member.DeclaringType is { } owner && WorkflowJson.UnionOf(owner) is { Cases.Count: > 1 };

    private static bool MayBeNothing(Term target) =>
        target is FieldTerm { Field: { MayBeAbsent: true } or { MayBeNull: true } };

    /// <summary>Whether a divisor is known not to be zero.</summary>
    public static bool IsNonZero(Term divisor) =>
        divisor is ConstantTerm { Value: { IsNumber: true } number } && number.GetDouble() != 0;

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
