using Workflows.Serialization;

namespace Workflows.Compiler.Tests.Expressions;

/// <summary>Makes terms in few words.</summary>
internal static class Build
{
    public static Variable Variable<T>(string name) => new(name, typeof(T));

    public static VariableTerm Read(Variable variable) => new(variable);

    public static ConstantTerm Constant<T>(T value) => new(WorkflowJson.ToJson(value), typeof(T));

    public static ConstantTerm None<T>() => new(Json.Null, typeof(T));

    public static FieldTerm Field(this Term target, string name)
    {
        var type =
            target.Type.IsGenericType && target is OperationTerm or VariableTerm or FieldTerm
                ? JsonForm.OptionalValueOf(target.Type) ?? target.Type
                : target.Type;
        return new(target, WorkflowJson.FieldsOf(type).Single(field => field.Name == name));
    }

    public static FieldTerm CaseField(this Term target, string caseName, string name) =>
        new(target, Case(target, caseName).Fields.Single(field => field.Name == name));

    public static ItemTerm Item<T>(this Term target, int index) => new(target, index, typeof(T));

    public static CaseTestTerm Is(this Term target, string caseName) =>
        new(target, WorkflowJson.UnionOf(target.Type)!, Case(target, caseName));

    public static OperationTerm Do<T>(this Term first, Operation operation, params Term[] others) =>
        new(operation, [first, .. others], typeof(T));

    public static OperationTerm Test(this Term first, Operation operation, params Term[] others) =>
        first.Do<bool>(operation, others);

    public static ConditionalTerm Then(this Term condition, Term then, Term otherwise) =>
        new(condition, then, otherwise);

    public static LetTerm Let(this Term value, string name, Func<Term, Term> body)
    {
        var variable = new Variable(name, value.Type);
        return new(variable, value, body(Read(variable)));
    }

    public static LambdaTerm Function<T>(string name, Func<Term, Term> body)
    {
        var parameter = new Variable(name, typeof(T));
        return new([parameter], body(Read(parameter)));
    }

    public static ArrayTerm List<T>(params Term[] items) => new([.. items], typeof(T));

    public static ObjectTerm Object<T>(params (string Name, Term Value)[] members) =>
        new([.. members.Select(m => new ObjectMember(m.Name, m.Value))], typeof(T));

    private static JsonUnionCase Case(Term target, string name) =>
        WorkflowJson.UnionOf(target.Type)!.Cases.Single(c => c.Name == name);
}
