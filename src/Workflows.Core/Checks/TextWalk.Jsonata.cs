namespace Workflows.Checks;

/// <content>The fields of JSONata states.</content>
internal sealed partial class TextWalk
{
    private void Jsonata(State state)
    {
        switch (state)
        {
            case JsonataTask task:
                Values("Arguments", task.Arguments);
                Values("Credentials", task.Credentials);
                Value("TimeoutSeconds", task.TimeoutSeconds?.Expression);
                Value("HeartbeatSeconds", task.HeartbeatSeconds?.Expression);
                Outcome(StatesScope.Result, task.Output, task.Assign);
                Catchers(task.Catch.AsSpan());
                break;
            case JsonataParallel parallel:
                Values("Arguments", parallel.Arguments);
                Outcome(StatesScope.Result, parallel.Output, parallel.Assign);
                Catchers(parallel.Catch.AsSpan());
                break;
            case JsonataMap map:
                Map(map);
                Outcome(StatesScope.Result, map.Output, map.Assign);
                Catchers(map.Catch.AsSpan());
                break;
            case JsonataPass pass:
                Outcome(StatesScope.None, pass.Output, pass.Assign);
                break;
            case JsonataWait wait:
                Value("Seconds", wait.Seconds?.Expression);
                Value("Timestamp", wait.Timestamp);
                Outcome(StatesScope.None, wait.Output, wait.Assign);
                break;
            case JsonataSucceed succeed:
                Values("Output", succeed.Output);
                break;
            case JsonataFail fail:
                Value("Error", fail.Error);
                Value("Cause", fail.Cause);
                break;
            case JsonataChoice choice:
                Choice(choice);
                break;
        }
    }

    private void Map(JsonataMap map)
    {
        Values("Items", map.Items);
        Values("ItemSelector", map.ItemSelector);
        Value("MaxConcurrency", map.MaxConcurrency?.Expression);
        Value("ToleratedFailureCount", map.ToleratedFailureCount?.Expression);
        Value("ToleratedFailurePercentage", map.ToleratedFailurePercentage?.Expression);
        if (map.ItemReader is { } reader)
        {
            place.Enter("ItemReader");
            Values("Arguments", reader.Arguments);
            place.Enter("ReaderConfig");
            Value("MaxItems", reader.ReaderConfig?.MaxItems?.Expression);
            place.Leave();
            place.Leave();
        }
        if (map.ItemBatcher is { } batcher)
        {
            place.Enter("ItemBatcher");
            Values("BatchInput", batcher.BatchInput);
            Value("MaxItemsPerBatch", batcher.MaxItemsPerBatch?.Expression);
            Value("MaxInputBytesPerBatch", batcher.MaxInputBytesPerBatch?.Expression);
            place.Leave();
        }
        if (map.ResultWriter is { } writer)
        {
            place.Enter("ResultWriter");
            Values("Arguments", writer.Arguments);
            place.Leave();
        }
    }

    private void Choice(JsonataChoice choice)
    {
        place.Enter("Choices");
        var rules = choice.Choices.AsSpan();
        for (var i = 0; i < rules.Length; i++)
        {
            place.Enter(i);
            Value("Condition", rules[i].Condition.Expression);
            Outcome(StatesScope.None, rules[i].Output, rules[i].Assign);
            place.Leave();
        }
        place.Leave();
        Outcome(StatesScope.None, choice.Output, choice.Assign);
    }

    private void Catchers(ReadOnlySpan<JsonataCatcher> catchers)
    {
        place.Enter("Catch");
        for (var i = 0; i < catchers.Length; i++)
        {
            place.Enter(i);
            Outcome(StatesScope.ErrorOutput, catchers[i].Output, catchers[i].Assign);
            place.Leave();
        }
        place.Leave();
    }

    /// <summary>What a state, a rule or a catcher gives to the state that follows.</summary>
    private void Outcome(StatesScope scope, Json output, Json assign)
    {
        Values("Output", output, scope);
        Values("Assign", assign, scope);
    }

    private void Values(string name, Json value, StatesScope scope = StatesScope.None) =>
        Strings(name, value, LiteralUse.Jsonata, scope);

    private void Value(string name, string? text)
    {
        if (text is not null)
        {
            place.Enter(name);
            Text(text, LiteralUse.Jsonata, StatesScope.None);
            place.Leave();
        }
    }
}
