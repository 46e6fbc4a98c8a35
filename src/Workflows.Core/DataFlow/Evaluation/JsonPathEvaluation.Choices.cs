using Workflows.Asl;
using Workflows.DataFlow.Flow;
using Workflows.DataFlow.Paths;
using Workflows.Jsonata.Types;
using Workflows.Paths;

namespace Workflows.DataFlow.Evaluation;

/// <content>Choice states: each test tells something, whether it holds or not.</content>
internal sealed partial class JsonPathEvaluation
{
    protected override IReadOnlyList<Way> Choose(ChoiceState choice)
    {
        var state = (JsonPathChoice)choice;
        var ways = new List<Way>(state.Choices.Count + 1);
        Known? known = new Known(Effective(), Facts);
        for (var i = 0; i < state.Choices.Count; i++)
        {
            var rule = state.Choices[i];
            var path = Field("Choices").Item(i);
            var (holds, fails) = Ask(rule.Test, known, path);
            if (holds is not null)
            {
                Restore(holds);
                var way = Leave(rule.Next, focus, Assigned(rule.Assign, path), rule.Assign);
                ways.Add(way with { Rule = i });
            }
            if (fails is null)
            {
                return ways;
            }
            known = fails;
        }
        if (state.Default is not null)
        {
            Restore(known);
            var way = Leave(state.Default, focus, Assigned(state.Assign, Site.Path), state.Assign);
            ways.Add(way with { Rule = state.Choices.Count });
        }
        return ways;
    }

    private void Restore(Known known) => (focus, Facts) = (known.Focus, known.Facts);

    /// <summary>What is known if a test holds, and if it does not; <see langword="null"/> for what cannot be.</summary>
    private (Known? Holds, Known? Fails) Ask(ChoiceTest test, Known known, StatePath path)
    {
        switch (test)
        {
            case NotTest not:
                var (holds, fails) = Ask(not.Test, known, path.Field("Not"));
                return (fails, holds);
            case AndTest all:
                return AskEach(all.Tests, known, path.Field("And"), goesOnIf: true);
            case OrTest any:
                var (some, none) = AskEach(any.Tests, known, path.Field("Or"), goesOnIf: false);
                return (none, some);
            case ComparisonTest comparison:
                Restore(known);
                return Compare(comparison, known, path);
            default:
                return (known, known);
        }
    }

    /// <summary>Tests that are asked one after the other, as long as each says the same; what is known at the end, and where it stops.</summary>
    private (Known? Through, Known? Stopped) AskEach(
        EquatableArray<ChoiceTest> tests,
        Known known,
        StatePath path,
        bool goesOnIf
    )
    {
        Known? stopped = null;
        Known? through = known;
        for (var i = 0; i < tests.Count && through is not null; i++)
        {
            var (holds, fails) = Ask(tests[i], through, path.Item(i));
            (through, var ends) = goesOnIf ? (holds, fails) : (fails, holds);
            stopped = Known.Join(stopped, ends);
        }
        return (through, stopped);
    }

    private (Known? Holds, Known? Fails) Compare(ComparisonTest test, Known known, StatePath path)
    {
        if (Surroundings.Texts.Path(test.Variable).Value is not { } variable)
        {
            return (known, known);
        }
        var expected = test.Operand.IsTrue;
        var left = JsonType.AnyValue;
        if (test.Operator != ComparisonOperator.IsPresent)
        {
            left = Read(variable, path.Field("Variable"));
            if (known.Change(variable, this, static t => t.Without(JsonKinds.Absent)) is not { } found)
            {
                // Nothing is there, which has been told; what follows is looked at as if there were something.
                return (known, known);
            }
            known = found;
        }
        switch (test.Operator)
        {
            case ComparisonOperator.IsPresent:
                var present = known.Change(variable, this, static t => t.Without(JsonKinds.Absent));
                var absent = known.Change(variable, this, static t => t.Only(JsonKinds.Absent));
                return expected ? (present, absent) : (absent, present);
            case ComparisonOperator.IsNull:
                return OfKind(JsonKinds.Null, isExact: true);
            case ComparisonOperator.IsString:
                return OfKind(JsonKinds.String, isExact: true);
            case ComparisonOperator.IsNumeric:
                return OfKind(JsonKinds.Number, isExact: true);
            case ComparisonOperator.IsBoolean:
                return OfKind(JsonKinds.Boolean, isExact: true);
            case ComparisonOperator.IsTimestamp:
                return OfKind(JsonKinds.String, isExact: false);
            default:
                return Relate();
        }

        (Known? Is, Known? IsNot) OfKind(JsonKinds kind, bool isExact)
        {
            var isOf = known.Change(variable, this, t => t.Only(kind));
            var isNot = isExact ? known.Change(variable, this, t => t.Without(kind)) : known;
            return expected ? (isOf, isNot) : (isNot, isOf);
        }

        (Known? Holds, Known? Fails) Relate()
        {
            var name = test.Operator.ToString();
            var kind = KindOf(name);
            NoteConstant(left, test.Variable, path, name, kind);
            if (name.EndsWith("Path", StringComparison.Ordinal) && test.Operand.TryGetString(out var operand))
            {
                NoteConstant(Read(operand, path.Field(name)), operand, path, name, kind);
            }
            return (known.Change(variable, this, t => t.Only(kind)), known);
        }
    }

    private void NoteConstant(JsonType value, string path, StatePath place, string comparison, JsonKinds kind)
    {
        if (Notes is not null && value.Kinds != JsonKinds.None && !value.Allows(kind))
        {
            Notes.Add(
                new Note(
                    DataFlowRules.ConstantTest,
                    place,
                    path,
                    $"{comparison} never holds, because {path} is {value}."
                )
            );
        }
    }

    private static JsonKinds KindOf(string comparison) =>
        comparison.StartsWith("Numeric", StringComparison.Ordinal) ? JsonKinds.Number
        : comparison.StartsWith("Boolean", StringComparison.Ordinal) ? JsonKinds.Boolean
        : JsonKinds.String;

    /// <summary>What is known between two tests.</summary>
    /// <param name="Focus">What <c>$</c> may be.</param>
    /// <param name="Facts">All else.</param>
    private sealed record Known(JsonType Focus, Facts Facts)
    {
        public static Known? Join(Known? left, Known? right) =>
            left is null ? right
            : right is null ? left
            : new Known(left.Focus.Union(right.Focus), left.Facts.Join(right.Facts));

        /// <summary>This, with what a path leads to changed; <see langword="null"/> if that cannot be.</summary>
        public Known? Change(JsonPath path, JsonPathEvaluation evaluation, Func<JsonType, JsonType> change)
        {
            if (!path.IsDefinite)
            {
                return this;
            }
            var segments = path.Segments.AsSpan();
            switch (path.Root)
            {
                case PathRoot.Input:
                    var focus = PathTypes.Change(Focus, segments, change);
                    return focus.Kinds == JsonKinds.None ? null : this with { Focus = focus };
                case PathRoot.Variable
                    when evaluation.Surroundings.Variables.Find(path.Variable!) is >= 0 and var number:
                    var before = Facts.Variables[number];
                    var variable = PathTypes.Change(before, segments, change);
                    return variable.Kinds == JsonKinds.None ? null
                        : ReferenceEquals(variable, before) ? this
                        : this with { Facts = Facts with { Variables = Facts.Variables.With(number, variable) } };
                default:
                    return this;
            }
        }
    }
}
