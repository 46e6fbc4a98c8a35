namespace Workflows.Jsonata.Tests;

/// <summary>What an expression gives, over an input that all tests know.</summary>
internal static class Expect
{
    /// <summary>An order with two lines, and some odds and ends.</summary>
    public static readonly Json Order = Json.Parse(
        """
        {
          "id": "A-7",
          "total": 42.5,
          "paid": true,
          "note": null,
          "customer": { "first": "Ann", "last": "Lee", "phones": ["11", "22"] },
          "lines": [
            { "sku": "tea", "price": 4, "count": 2, "tags": ["hot", "leaf"] },
            { "sku": "cup", "price": 9, "count": 1, "tags": ["blue"] },
            { "sku": "pot", "price": 25.5, "count": 1 }
          ],
          "single": [{ "value": 1 }],
          "matrix": [[1, 2], [3]],
          "nothing": [],
          "blank": "",
          "odd name": "x"
        }
        """
    );

    /// <summary>Asserts the result of an expression; <c>undefined</c> if it selects nothing.</summary>
    public static void Result(string expression, string json, JsonataBindings? bindings = null) =>
        Result(expression, json, Order, bindings);

    public static void Result(string expression, string json, Json input, JsonataBindings? bindings = null)
    {
        var result = JsonataExpression.Parse(expression).Evaluate(input, bindings);
        var expected = string.Equals(json, "undefined", StringComparison.Ordinal) ? Json.Undefined : Json.Parse(json);
        if (expected != result)
        {
            // The texts say more than the values.
            Assert.Equal(expected.ToString(), result.ToString());
        }
        Assert.Equal(expected, result);
    }

    /// <summary>Asserts that reading or evaluating an expression fails.</summary>
    public static JsonataException Error(string expression, string code, JsonataBindings? bindings = null)
    {
        var error = Assert.Throws<JsonataException>(() =>
            JsonataExpression.Parse(expression).Evaluate(Order, bindings)
        );
        Assert.Equal(code, error.Code);
        return error;
    }
}
