using Workflows.Intrinsics;

namespace Workflows.Checks;

/// <content>The fields of JSONPath states.</content>
internal sealed partial class TextWalk
{
    private static readonly string[] OperatorNames = Enum.GetNames<ComparisonOperator>();

    private void JsonPath(State state)
    {
        if (state is IJsonPathState data)
        {
            Path("InputPath", PathUse.Data, data.InputPath.Text);
            Path("OutputPath", PathUse.Data, data.OutputPath.Text);
        }
        if (state is StateWithNext next)
        {
            Template("Assign", next.Assign);
        }
        switch (state)
        {
            case JsonPathTask task:
                Task(task);
                break;
            case JsonPathParallel parallel:
                Work(parallel.Parameters, parallel.ResultSelector, parallel.ResultPath, parallel.Catch.AsSpan());
                break;
            case JsonPathMap map:
                Map(map);
                break;
            case JsonPathPass pass:
                Template("Parameters", pass.Parameters);
                Strings("Result", pass.Result, LiteralUse.PassResult);
                Path("ResultPath", PathUse.Result, pass.ResultPath.Text);
                break;
            case JsonPathWait wait:
                Path("SecondsPath", PathUse.Setting, wait.SecondsPath);
                Path("TimestampPath", PathUse.Setting, wait.TimestampPath);
                break;
            case JsonPathFail fail:
                Literal("Error", fail.Error);
                Message("ErrorPath", fail.ErrorPath);
                Literal("Cause", fail.Cause);
                Message("CausePath", fail.CausePath);
                break;
            case JsonPathChoice choice:
                Choice(choice);
                break;
        }
    }

    private void Task(JsonPathTask task)
    {
        Work(task.Parameters, task.ResultSelector, task.ResultPath, task.Catch.AsSpan());
        Template("Credentials", task.Credentials);
        Path("TimeoutSecondsPath", PathUse.Setting, task.TimeoutSecondsPath);
        Path("HeartbeatSecondsPath", PathUse.Setting, task.HeartbeatSecondsPath);
    }

    private void Map(JsonPathMap map)
    {
        Path("ItemsPath", PathUse.Items, map.ItemsPath);
        Work(map.Parameters, map.ResultSelector, map.ResultPath, map.Catch.AsSpan());
        Template("ItemSelector", map.ItemSelector);
        Path("MaxConcurrencyPath", PathUse.Setting, map.MaxConcurrencyPath);
        Path("ToleratedFailureCountPath", PathUse.Setting, map.ToleratedFailureCountPath);
        Path("ToleratedFailurePercentagePath", PathUse.Setting, map.ToleratedFailurePercentagePath);
        if (map.ItemReader is { } reader)
        {
            place.Enter("ItemReader");
            Template("Parameters", reader.Parameters);
            place.Enter("ReaderConfig");
            Path("MaxItemsPath", PathUse.Setting, reader.ReaderConfig?.MaxItemsPath);
            place.Leave();
            place.Leave();
        }
        if (map.ItemBatcher is { } batcher)
        {
            place.Enter("ItemBatcher");
            Template("BatchInput", batcher.BatchInput);
            Path("MaxItemsPerBatchPath", PathUse.Setting, batcher.MaxItemsPerBatchPath);
            Path("MaxInputBytesPerBatchPath", PathUse.Setting, batcher.MaxInputBytesPerBatchPath);
            place.Leave();
        }
        if (map.ResultWriter is { } writer)
        {
            place.Enter("ResultWriter");
            Template("Parameters", writer.Parameters);
            place.Leave();
        }
    }

    /// <summary>What the states have in common that do work: what goes in, what comes out, and what is caught.</summary>
    private void Work(Json parameters, Json resultSelector, DataPath resultPath, ReadOnlySpan<JsonPathCatcher> catchers)
    {
        Template("Parameters", parameters);
        Template("ResultSelector", resultSelector);
        Path("ResultPath", PathUse.Result, resultPath.Text);
        place.Enter("Catch");
        for (var i = 0; i < catchers.Length; i++)
        {
            place.Enter(i);
            Template("Assign", catchers[i].Assign);
            Path("ResultPath", PathUse.Result, catchers[i].ResultPath.Text);
            place.Leave();
        }
        place.Leave();
    }

    private void Choice(JsonPathChoice choice)
    {
        Template("Assign", choice.Assign);
        place.Enter("Choices");
        var rules = choice.Choices.AsSpan();
        for (var i = 0; i < rules.Length; i++)
        {
            place.Enter(i);
            Test(rules[i].Test);
            Template("Assign", rules[i].Assign);
            place.Leave();
        }
        place.Leave();
    }

    private void Test(ChoiceTest test)
    {
        switch (test)
        {
            case AndTest and:
                Tests("And", and.Tests.AsSpan());
                break;
            case OrTest or:
                Tests("Or", or.Tests.AsSpan());
                break;
            case NotTest not:
                place.Enter("Not");
                Test(not.Test);
                place.Leave();
                break;
            case ComparisonTest comparison:
                Path("Variable", PathUse.Comparison, comparison.Variable);
                Operand(comparison);
                break;
        }
    }

    private void Tests(string name, ReadOnlySpan<ChoiceTest> tests)
    {
        place.Enter(name);
        for (var i = 0; i < tests.Length; i++)
        {
            place.Enter(i);
            Test(tests[i]);
            place.Leave();
        }
        place.Leave();
    }

    private void Operand(ComparisonTest comparison)
    {
        if (!comparison.Operand.TryGetString(out var text))
        {
            return;
        }
        var name = OperatorNames[(int)comparison.Operator];
        if (name.EndsWith("Path", StringComparison.Ordinal))
        {
            Path(name, PathUse.Comparison, text);
        }
        else if (comparison.Operator != ComparisonOperator.StringMatches)
        {
            Literal(name, text);
        }
    }

    /// <summary>A field that has a sister field for paths.</summary>
    private void Literal(string name, string? text)
    {
        if (text is not null)
        {
            place.Enter(name);
            TextRules.Check(new LiteralSite(place, LiteralUse.FieldBesidePath, text), findings);
            place.Leave();
        }
    }

    private void Path(string name, PathUse use, string? text)
    {
        if (text is not null)
        {
            place.Enter(name);
            var (path, error) = texts.Path(text);
            TextRules.Check(new PathSite(place, use, text, path, error), findings);
            place.Leave();
        }
    }

    /// <summary>A field that holds a path, or a call that gives a text.</summary>
    private void Message(string name, string? text)
    {
        if (text is null || !IntrinsicCall.IsCall(text))
        {
            Path(name, PathUse.Message, text);
            return;
        }
        place.Enter(name);
        var (call, error) = texts.Call(text);
        if (call is not null)
        {
            Call(call, isMessage: true);
        }
        else
        {
            TextRules.Check(new PathSite(place, PathUse.Message, text, null, error), findings);
        }
        place.Leave();
    }
}
