using Microsoft.FSharp.Core;
using Workflows.Core.Tests.FSharpTypes;

namespace Workflows.Compiler.Tests.Expressions;

public sealed class OptionPrintingTests
{
    private static readonly Variable Person = Build.Variable<Address>("address");
    private static readonly Variable Sample = Build.Variable<Sample>("sample");
    private static readonly Variable Numbers = Build.Variable<int[]>("numbers");

    private static readonly Term floor = Build.Read(Person).Field("floor");
    private static readonly Term sample = Build.Read(Sample);
    private static readonly Term nick = sample.Field("nick");
    private static readonly Term age = sample.Field("age");
    private static readonly Term first = Build.Read(Numbers).Do<FSharpOption<int>>(Operation.ListTryHead);

    private static LambdaTerm Increment => Build.Function<int>("n", n => n.Do<int>(Operation.Add, Build.Constant(1)));

    [Theory]
    [InlineData("{}", "null")]
    [InlineData("""{"floor": null}""", "null")]
    [InlineData("""{"floor": "2"}""", "\"2\"")]
    public void Print_FieldThatMayBeAbsent_IsNullThen(string address, string expected) =>
        Expect.Value(expected, floor, (Person, address));

    [Theory]
    [InlineData("{}", false)]
    [InlineData("""{"floor": null}""", false)]
    [InlineData("""{"floor": ""}""", true)]
    public void Print_OptionTest_TakesAbsentForNull(string address, bool isSome)
    {
        var (yes, no) = isSome ? ("true", "false") : ("false", "true");
        Expect.Value(yes, floor.Test(Operation.IsSome), (Person, address));
        Expect.Value(no, floor.Test(Operation.IsNone), (Person, address));
        Expect.Value(no, floor.Test(Operation.IsSome).Test(Operation.Not), (Person, address));
        Expect.Value(yes, floor.Test(Operation.IsNone).Test(Operation.Not), (Person, address));
        Expect.Value(no, floor.Test(Operation.Equal, Build.None<FSharpOption<string>>()), (Person, address));
        Expect.Value(yes, floor.Test(Operation.NotEqual, Build.None<FSharpOption<string>>()), (Person, address));
        Expect.Value(
            yes,
            floor.Test(Operation.IsSome).Then(Build.Constant(true), Build.Constant(false)),
            (Person, address)
        );
        Expect.Value(
            no,
            floor.Test(Operation.IsNone).Then(Build.Constant(true), Build.Constant(false)),
            (Person, address)
        );
    }

    [Theory]
    [InlineData("{}", "false", "true")]
    [InlineData("""{"floor": null}""", "false", "true")]
    [InlineData("""{"floor": "2"}""", "true", "false")]
    [InlineData("""{"floor": "3"}""", "false", "true")]
    public void Print_OptionComparedWithAValue_IsDefined(string address, string equal, string different)
    {
        Expect.Value(equal, floor.Test(Operation.Equal, Build.Constant("2")), (Person, address));
        Expect.Value(different, floor.Test(Operation.NotEqual, Build.Constant("2")), (Person, address));
        Expect.Value(equal, Build.Constant("2").Test(Operation.Equal, floor), (Person, address));
        Expect.Value(
            different,
            floor.Test(Operation.Equal, Build.Constant("2")).Test(Operation.Not),
            (Person, address)
        );
    }

    [Theory]
    [InlineData("{}", "{}", "true")]
    [InlineData("{}", """{"floor": null}""", "true")]
    [InlineData("{}", """{"floor": "1"}""", "false")]
    [InlineData("""{"floor": "1"}""", """{"floor": "1"}""", "true")]
    public void Print_OptionsCompared_TakeAbsentForNull(string left, string right, string expected)
    {
        var other = Build.Variable<Address>("other");
        var equal = floor.Test(Operation.Equal, Build.Read(other).Field("floor"));
        Expect.Value(expected, equal, (Person, left), (other, right));
        Expect.Value(expected == "true" ? "false" : "true", equal.Test(Operation.Not), (Person, left), (other, right));
    }

    [Theory]
    [InlineData("{}", "\"none\"")]
    [InlineData("""{"floor": "2"}""", "\"2\"")]
    public void Print_Default_StandsForNull(string address, string expected) =>
        Expect.Value(expected, floor.Do<string>(Operation.OptionDefault, Build.Constant("none")), (Person, address));

    [Fact]
    public void Print_ValueOfNone_Fails()
    {
        var value = floor.Do<string>(Operation.OptionValue);
        Expect.Value("\"2\"", value, (Person, """{"floor": "2"}"""));
        Expect.Failure("address.floor has no value", value, (Person, "{}"));
        Expect.Failure("address.floor has no value", value, (Person, """{"floor": null}"""));
        Expect.Failure(
            "address.floor has no value",
            value.Do<string>(Operation.Concat, Build.Constant("!")),
            (Person, "{}")
        );
    }

    [Fact]
    public void Print_ValueWhereItIsKnownToBeThere_IsNotTestedAgain()
    {
        var value = floor.Do<string>(Operation.OptionValue);
        var text = "$address.floor != null ? $address.floor : 'ground'";
        Expect.Text(text, floor.Test(Operation.IsSome).Then(value, Build.Constant("ground")));
        Expect.Text(text, floor.Test(Operation.IsNone).Then(Build.Constant("ground"), value));
        Expect.Text(text, floor.Test(Operation.IsSome).Test(Operation.Not).Then(Build.Constant("ground"), value));
        Expect.Text(text, floor.Do<string>(Operation.OptionDefault, Build.Constant("ground")));
        Expect.Text(
            "$address.floor != null and $address.floor = '2'",
            floor.Test(Operation.IsSome).Test(Operation.And, value.Test(Operation.Equal, Build.Constant("2")))
        );
        Expect.Text(
            "$not($address.floor != null) or $address.floor = '2'",
            floor.Test(Operation.IsNone).Test(Operation.Or, value.Test(Operation.Equal, Build.Constant("2")))
        );
    }

    [Fact]
    public void Print_ValueThatAStateBeforeHasFound_IsNotTested()
    {
        var value = floor.Do<string>(Operation.KnownValue);
        Expect.Text("$address.floor != '2'", value.Test(Operation.NotEqual, Build.Constant("2")));
        Expect.Text("$address.floor & '!'", value.Do<string>(Operation.Concat, Build.Constant("!")));
        Assert.True(TermAnalysis.IsTotal(value));
    }

    [Theory]
    [InlineData("[]", "null")]
    [InlineData("[4]", "5")]
    public void Print_OptionMap_TakesTheValueThrough(string list, string expected)
    {
        Expect.Value(expected, first.Do<FSharpOption<int>>(Operation.OptionMap, Increment), (Numbers, list));
        var large = Build.Function<int>(
            "n",
            n => n.Test(Operation.Greater, Build.Constant(9)).Then(n, Build.None<FSharpOption<int>>())
        );
        Expect.Value("null", first.Do<FSharpOption<int>>(Operation.OptionBind, large), (Numbers, list));
    }

    [Theory]
    [InlineData("{}", "null")]
    [InlineData("""{"age": null}""", "null")]
    [InlineData("""{"age": 4}""", "5")]
    public void Print_MapOfNullableField_IsDefined(string value, string expected)
    {
        Expect.Value(expected, age.Do<int?>(Operation.OptionMap, Increment), (Sample, value));
        Expect.Value(
            expected,
            sample.Let("s", s => s.Field("age")).Do<int?>(Operation.OptionMap, Increment),
            (Sample, value)
        );
        Expect.Value(expected, age.Do<int?>(Operation.OptionMap, Increment).Let("next", n => n), (Sample, value));
    }

    [Fact]
    public void Print_FieldOfNothing_Fails()
    {
        var name = sample.Field("friend").Field("name");
        Expect.Value("\"Bo\"", name, (Sample, """{"friend": {"name": "Bo"}}"""));
        Expect.Failure("sample.friend has no value", name, (Sample, "{}"));
        Expect.Failure("sample.friend has no value", name, (Sample, """{"friend": null}"""));
        var guarded = sample
            .Field("friend")
            .Test(Operation.NotEqual, Build.None<Sample>())
            .Then(name, Build.Constant(""));
        Expect.Text("$sample.friend != null ? $sample.friend.name : ''", guarded);
        Expect.Value("\"\"", guarded, (Sample, "{}"));
    }

    [Fact]
    public void Print_NameForAFieldThatMayBeNull_IsNoLessGuarded()
    {
        var name = sample.Field("friend").Let("friend", friend => friend.Field("name"));
        Expect.Failure("friend has no value", name, (Sample, "{}"));
        Expect.Value("\"Bo\"", name, (Sample, """{"friend": {"name": "Bo"}}"""));
        var text = nick.Let("nick", n => n.Do<string>(Operation.Concat, Build.Constant("!")));
        Expect.Value("\"!\"", text, (Sample, """{"nick": null}"""));
        var length = nick.Do<int>(Operation.StringLength);
        Expect.Failure("sample.nick has no value", length, (Sample, "{}"));
        Expect.Value("2", length, (Sample, """{"nick": "ab"}"""));
    }

    [Fact]
    public void Print_ListThatMayBeNull_Fails()
    {
        var tags = sample.Field("tags");
        foreach (
            var term in new Term[]
            {
                tags.Do<int>(Operation.ListLength),
                tags.Test(Operation.ListIsEmpty),
                tags.Do<string>(Operation.ListHead),
                tags.Do<FSharpOption<string>>(Operation.ListTryHead),
                tags.Do<FSharpOption<string>>(Operation.ListTryHead).Test(Operation.IsSome),
                tags.Do<string[]>(Operation.ListMap, Build.Function<string>("t", t => t)),
                tags.Test(Operation.ListForAll, Build.Function<string>("t", t => Build.Constant(true))),
            }
        )
        {
            Expect.Failure("sample.tags has no value", term, (Sample, "{}"));
            Expect.Failure("sample.tags has no value", term, (Sample, """{"tags": null}"""));
            Assert.False(TermAnalysis.IsTotal(term));
        }
    }

    [Fact]
    public void Print_AbsentFieldOfAbsentField_IsNullOrFails()
    {
        var inner = sample.Field("friend").Field("nick");
        Expect.Value("null", inner, (Sample, """{"friend": {}}"""));
        Expect.Failure("sample.friend has no value", inner, (Sample, "{}"));
        var bound = sample
            .Field("friend")
            .Do<string>(Operation.OptionBind, Build.Function<Sample>("f", f => f.Field("nick")));
        Expect.Value("null", bound, (Sample, "{}"));
        Expect.Value("null", bound, (Sample, """{"friend": {}}"""));
        Expect.Value("\"x\"", bound, (Sample, """{"friend": {"nick": "x"}}"""));
    }

    [Theory]
    [InlineData("{}", "\"\"")]
    [InlineData("""{"nick": null}""", "\"\"")]
    [InlineData("""{"nick": "x"}""", "\"x\"")]
    public void Print_NullString_IsEmptyInText(string value, string expected)
    {
        Expect.Value(expected, nick.Do<string>(Operation.ToText), (Sample, value));
        Expect.Value(expected, nick.Do<string>(Operation.Concat, Build.Constant("")), (Sample, value));
        Expect.Value(expected, nick.Do<string>(Operation.Concat), (Sample, value));
    }

    [Fact]
    public void Print_AbsentFieldInside_OfObjectsAndLists_IsNull()
    {
        Expect.Value("""{"a": null}""", Build.Object<object>(("a", nick)), (Sample, "{}"));
        Expect.Value("[null]", Build.List<string[]>(nick), (Sample, "{}"));
        var samples = Build.Variable<Sample[]>("samples");
        var nicks = Build
            .Read(samples)
            .Do<string[]>(Operation.ListMap, Build.Function<Sample>("s", s => s.Field("nick")));
        Expect.Value("[null]", nicks, (samples, "[{}]"));
        Expect.Value("""[null, "x"]""", nicks, (samples, """[{}, {"nick": "x"}]"""));
    }

    [Theory]
    [InlineData("odd name", "$sample.`odd name`")]
    [InlineData("and", "$sample.`and`")]
    [InlineData("a`b", "$sample.'a`b'")]
    [InlineData("1st", "$sample.`1st`")]
    public void Print_OddName_IsQuoted(string name, string expected)
    {
        Expect.Text(expected, sample.Field(name));
        Expect.Value("7", sample.Field(name), (Sample, Json.Object((name, 7)).ToString()));
    }
}
