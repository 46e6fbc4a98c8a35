using Workflows.Serialization;

namespace Workflows.Compiler;

/// <summary>
/// An expression in the compiler's own form, the same for every source language. A term is pure but for
/// <see cref="Operation.Now"/>, <see cref="Operation.NewGuid"/> and <see cref="Operation.Random"/>.
/// </summary>
/// <param name="Type">The .NET type of the value, which decides its JSON form and the rules of operations on it.</param>
public abstract record Term(Type Type)
{
    /// <summary>Where it stands in the source, if that is known. No part of what the term means.</summary>
    public SourceLocation? Source { get; init; }

    /// <summary>Whether the other term is written alike and of the same type, wherever the two stand in the source.</summary>
    public virtual bool Equals(Term? other) =>
        other is not null && EqualityContract == other.EqualityContract && Type == other.Type;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(EqualityContract, Type);
}

/// <summary>A value that is known when the workflow is compiled, in its JSON form.</summary>
public sealed record ConstantTerm(Json Value, Type Type) : Term(Type);

/// <summary>The value of a variable: the workflow's input, a step's result, a parameter of a lambda.</summary>
public sealed record VariableTerm(Variable Variable) : Term(Variable.Type);

/// <summary>A field of a record, an object, or a union's case. Absent fields that may be absent read as null.</summary>
public sealed record FieldTerm(Term Target, JsonField Field) : Term(Field.Type)
{
    /// <summary>Whether a condition on the way here has found the target to be of the case that has the field.</summary>
    public bool IsOfKnownCase { get; init; }
}

/// <summary>An item of a tuple, which is an array in JSON.</summary>
public sealed record ItemTerm(Term Target, int Index, Type Type) : Term(Type);

/// <summary>An object: a record, an anonymous record, a union's case with fields (its discriminator is a member too).</summary>
public sealed record ObjectTerm(EquatableArray<ObjectMember> Members, Type Type) : Term(Type);

/// <summary>A member of an <see cref="ObjectTerm"/>.</summary>
/// <param name="Name">The name in JSON.</param>
/// <param name="Value">The value.</param>
public sealed record ObjectMember(string Name, Term Value);

/// <summary>An array with an item for each term: a list, an array, a tuple.</summary>
public sealed record ArrayTerm(EquatableArray<Term> Items, Type Type) : Term(Type);

/// <summary>One of two values; only the chosen one is evaluated.</summary>
public sealed record ConditionalTerm(Term Condition, Term Then, Term Else) : Term(Then.Type);

/// <summary>A value under a name, for one expression.</summary>
public sealed record LetTerm(Variable Variable, Term Value, Term Body) : Term(Body.Type);

/// <summary>A function, which stands only as an argument of an operation on lists or options.</summary>
public sealed record LambdaTerm(EquatableArray<Variable> Parameters, Term Body) : Term(Body.Type);

/// <summary>Whether a union's value is of a case.</summary>
public sealed record CaseTestTerm(Term Target, JsonUnion Union, JsonUnionCase Case) : Term(typeof(bool));

/// <summary>Fails the state with a message.</summary>
public sealed record RaiseTerm(string Message, Type Type) : Term(Type);

/// <summary>An operation on values; the types of the arguments decide its rules.</summary>
public sealed record OperationTerm(Operation Operation, EquatableArray<Term> Arguments, Type Type) : Term(Type);
