using Workflows.Engine.TestState.ApiModels;

namespace Workflows.Engine.TestState;

/// <summary>Compares a mocked result with what the operation that the state calls can answer.</summary>
/// <remarks>Of services that we have no model of, any result will do; so will fields that the model does not know.</remarks>
internal sealed class MockedResultRules
{
    private readonly MockedOperation operation;
    private readonly bool isStrict;

    private MockedResultRules(MockedOperation operation, bool isStrict)
    {
        this.operation = operation;
        this.isStrict = isStrict;
    }

    /// <summary>Checks a result.</summary>
    /// <param name="result">The mocked result.</param>
    /// <param name="mode">How strictly.</param>
    /// <param name="resource">The state's resource.</param>
    /// <exception cref="RefusedException">The operation cannot answer that.</exception>
    public static void Check(Json result, FieldValidationMode mode, string resource)
    {
        if (
            mode != FieldValidationMode.None
            && MockedOperation.Of(resource) is { } operation
            && ApiModel.Find(operation.Service)?.Output(operation.Operation) is { } shape
        )
        {
            new MockedResultRules(operation, mode == FieldValidationMode.Strict).CheckFields(result, shape);
        }
    }

    private void CheckFields(Json value, ApiShape shape)
    {
        if (!value.IsObject)
        {
            throw RefusedException.Invalid("Mocked result must be a JSON object.");
        }
        if (isStrict && shape.Required.FirstOrDefault(name => value[name].IsUndefined) is { } missing)
        {
            throw Invalid($"Required field '{missing}' is missing");
        }
        for (var i = 0; i < value.Count; i++)
        {
            var name = value.Keys[i];
            if (shape.Member(name) is { } member && !operation.ParsedFields.Contains(name))
            {
                Check(name, value.Values[i], member);
            }
        }
    }

    private void Check(string field, Json value, ApiShape shape)
    {
        switch (shape.Type)
        {
            case "structure":
                Require(value.IsObject, field, "an object");
                CheckFields(value, shape);
                break;
            case "map":
                Require(value.IsObject, field, "an object");
                CheckEach(field, value.Values, shape.Item);
                break;
            case "list":
                Require(value.IsArray, field, "an array");
                CheckLength(field, value.Count, shape);
                CheckEach(field, value.Items, shape.Item);
                break;
            case "boolean":
                Require(value.IsBoolean, field, "a boolean");
                break;
            case "string" or "timestamp" or "blob":
                Require(value.IsString, field, "a string");
                CheckText(field, value, shape);
                break;
            case "integer" or "long" or "float" or "double":
                Require(value.IsNumber, field, "a number");
                CheckRange(field, value.GetDouble(), shape);
                break;
            default:
                // A document: any JSON.
                break;
        }
    }

    private void CheckEach(string field, ReadOnlySpan<Json> values, ApiShape shape)
    {
        foreach (var value in values)
        {
            Check(field, value, shape);
        }
    }

    private static void CheckText(string field, Json value, ApiShape shape)
    {
        if (!shape.Knows(value))
        {
            throw Invalid($"Field '{field}' is not an expected value");
        }
        CheckLength(field, value.GetString().Length, shape);
    }

    private static void CheckLength(string field, int length, ApiShape shape)
    {
        if (shape.Least.IsNumber && length < shape.Least.GetDouble())
        {
            throw Invalid($"Field '{field}' is smaller than the minimum length");
        }
        if (shape.Most.IsNumber && length > shape.Most.GetDouble())
        {
            throw Invalid($"Field '{field}' exceeds the maximum length");
        }
    }

    private static void CheckRange(string field, double value, ApiShape shape)
    {
        if (shape.Least.IsNumber && value < shape.Least.GetDouble())
        {
            throw Invalid($"Field '{field}' is less than the minimum value");
        }
        if (shape.Most.IsNumber && value > shape.Most.GetDouble())
        {
            throw Invalid($"Field '{field}' exceeds the maximum value");
        }
    }

    private static void Require(bool holds, string field, string type)
    {
        if (!holds)
        {
            throw Invalid($"Field '{field}' must be {type}");
        }
    }

    private static RefusedException Invalid(string message) =>
        RefusedException.Invalid($"Mock result schema validation error: {message}");
}
