namespace Workflows.Core.Tests.Reading;

/// <summary>Definitions of one state, and what reading them gives.</summary>
internal static class Definition
{
    public const string Jsonata = "JSONata";
    public const string JsonPath = "JSONPath";

    /// <summary>The text of a definition whose only state is called <c>S</c>.</summary>
    public static string Of(string state, string language = Jsonata) =>
        $$$"""{"QueryLanguage":"{{{language}}}","StartAt":"S","States":{"S":{{{state}}}}}""";

    /// <summary>Reads a state without any finding, after which it must be written as the same JSON.</summary>
    public static T State<T>(string state, string language = Jsonata)
        where T : State
    {
        var text = Of(state, language);
        var machine = Whole(text);
        Assert.Equal("S", machine.States[0].Name);
        return Assert.IsType<T>(Assert.Single<State>(machine.States));
    }

    /// <summary>Reads a whole definition without any finding, after which it must be written as the same JSON.</summary>
    public static StateMachine Whole(string text)
    {
        var result = AslReader.Read(text);
        Assert.Empty(result.Diagnostics);
        Assert.NotNull(result.Machine);
        Assert.Equal(Json.Parse(text), result.Machine.ToJsonValue());
        Assert.Equal(result.Machine, StateMachine.Parse(result.Machine.ToJson()));
        return result.Machine;
    }

    /// <summary>What is found in a text.</summary>
    public static IReadOnlyList<Diagnostic> Findings(string text) => AslReader.Read(text).Diagnostics;

    /// <summary>A JSON value, written with single quotes for less noise.</summary>
    public static Json Value(string text) => Json.Parse(text.Replace('\'', '"'));
}
