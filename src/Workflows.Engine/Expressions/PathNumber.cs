using Workflows.Engine.Errors;
using Workflows.Engine.Scopes;

namespace Workflows.Engine.Expressions;

/// <summary>A number that a path selects. A string that holds one counts as well.</summary>
internal sealed class PathNumber(PathSelection path, string field, bool isInteger) : NumberField
{
    public override double Value(EvaluationScope scope)
    {
        var value = path.Select(scope);
        if (TryGetNumber(value, out var number) && (!isInteger || double.IsInteger(number)))
        {
            return number;
        }
        var shown = value.TryGetString(out var text) ? text : value.ToString();
        var type = isInteger ? "integer" : "float";
        throw new EvaluationException(
            ErrorNames.Runtime,
            field,
            $"The {field} field refers to value \"{shown}\" which is not a valid {type}: {path.Text}"
        );
    }

    private static bool TryGetNumber(Json value, out double number)
    {
        if (value.IsNumber)
        {
            number = value.GetDouble();
            return true;
        }
        number = 0;
        return value.TryGetString(out var text)
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
    }
}
