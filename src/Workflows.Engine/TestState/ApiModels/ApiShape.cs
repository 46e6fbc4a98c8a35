namespace Workflows.Engine.TestState.ApiModels;

/// <summary>The form of a value that a service answers with.</summary>
internal sealed class ApiShape
{
    private readonly ApiModel model;
    private readonly Json facts;

    // Step Functions writes some names in other letter case than the service: KmsKeyId for KMSKeyId.
    private readonly Dictionary<string, string> members = new(StringComparer.OrdinalIgnoreCase);

    public ApiShape(ApiModel model, Json facts)
    {
        this.model = model;
        this.facts = facts;
        var given = facts["members"];
        for (var i = 0; i < given.Count; i++)
        {
            members[given.Keys[i]] = given.Values[i].GetString();
        }
        Required = [.. facts["required"].Items.ToArray().Select(name => name.GetString())];
    }

    /// <summary>The type in the words of the models: <c>structure</c>, <c>list</c>, <c>map</c>, <c>string</c>, <c>long</c> ...</summary>
    public string Type => facts["type"].GetString();

    /// <summary>The fields of a structure that are always there.</summary>
    public IReadOnlyList<string> Required { get; }

    /// <summary>The least length or value.</summary>
    public Json Least => facts["min"];

    /// <summary>The greatest length or value.</summary>
    public Json Most => facts["max"];

    /// <summary>The form of a structure's field; <see langword="null"/> if it has no such field.</summary>
    public ApiShape? Member(string name) => members.TryGetValue(name, out var shape) ? model.Shape(shape) : null;

    /// <summary>The form of the items of a list, or of the values of a map.</summary>
    public ApiShape Item => model.Shape((facts["member"].IsUndefined ? facts["value"] : facts["member"]).GetString());

    /// <summary>Whether a string is one of those that the service knows, if it names them.</summary>
    public bool Knows(Json value) => facts["enum"].IsUndefined || facts["enum"].Items.Contains(value);
}
