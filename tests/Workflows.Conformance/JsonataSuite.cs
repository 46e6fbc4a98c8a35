using Workflows.Jsonata;

namespace Workflows.Conformance;

/// <summary>JSONata expressions with what they must give.</summary>
public sealed class JsonataSuite : ISuite
{
    /// <inheritdoc/>
    public Verdict Run(Json item, string file, string folder)
    {
        var data = item["dataset"].TryGetString(out var name)
            ? Json.Parse(File.ReadAllText(Path.Combine(folder, "datasets", name + ".json")))
            : item["data"];
        var (actual, error) = Evaluate(item, data);
        var code = error?.Code;
        var expectedCode = item["code"].IsUndefined ? item["error"]["code"] : item["code"];
        if (!expectedCode.IsUndefined)
        {
            var token = item["token"].IsUndefined ? item["error"]["token"] : item["token"];
            return code != expectedCode.GetString() ? Verdict.Failed($"error {expectedCode}", code ?? actual.ToString())
                : token.TryGetString(out var text) && text != error!.Token
                    ? Verdict.Failed($"error {code} at the token {token}", $"the token \"{error.Token}\"")
                : Verdict.Passed;
        }
        if (code is not null)
        {
            return Verdict.Failed(Expected(item).ToString(), $"error {code}");
        }
        var same = item["unordered"].IsTrue ? SameBag(Expected(item), actual) : Expected(item) == actual;
        return same ? Verdict.Passed : Verdict.Failed(Expected(item).ToString(), actual.ToString());
    }

    private static Json Expected(Json item) => item["undefinedResult"].IsTrue ? Json.Undefined : item["result"];

    private static (Json Value, JsonataException? Error) Evaluate(Json item, Json data)
    {
        try
        {
            var expression = JsonataExpression.Parse(item["expr"].GetString());
            return (expression.Evaluate(data, new CaseBindings(item)), null);
        }
        catch (JsonataException error)
        {
            return (default, error);
        }
    }

    private static bool SameBag(Json expected, Json actual)
    {
        var left = expected.Items.ToArray().Select(v => v.ToString()).Order(StringComparer.Ordinal);
        var right = actual.Items.ToArray().Select(v => v.ToString()).Order(StringComparer.Ordinal);
        return left.SequenceEqual(right, StringComparer.Ordinal);
    }

    /// <summary>The variables and limits of a case.</summary>
    private sealed class CaseBindings(Json item) : JsonataBindings
    {
        public override JsonataLimits Limits =>
            new()
            {
                Depth = item["depth"].TryGetInt64(out var depth) ? (int)depth : JsonataLimits.Default.Depth,
                Time = item["timelimit"].TryGetInt64(out var time)
                    ? TimeSpan.FromMilliseconds(time)
                    : JsonataLimits.Default.Time,
            };

        public override bool TryGet(string name, out Json value)
        {
            value = item["bindings"][name];
            return !value.IsUndefined;
        }
    }
}
