using System.Text.RegularExpressions;
using Workflows.Paths;

namespace Workflows.Engine.Paths;

/// <summary>Two values compared. A comparison that its values have no sense for does not hold.</summary>
internal sealed class Comparison : Filter
{
    private readonly Func<Json, Json, bool> holds;
    private readonly Side left;
    private readonly Side right;

    private Comparison(Func<Json, Json, bool> holds, FilterOperand left, FilterOperand right)
    {
        this.holds = holds;
        this.left = Side.Of(left);
        this.right = Side.Of(right);
    }

    public static Comparison Compile(ComparisonFilter comparison) =>
        new(Relation(comparison), comparison.Left, comparison.Right);

    public override bool Holds(Json item, Json root) => holds(left.In(item, root), right.In(item, root));

    private static Func<Json, Json, bool> Relation(ComparisonFilter comparison) =>
        comparison.Operator switch
        {
            FilterOperator.Equal => Relations.Same,
            FilterOperator.NotEqual => static (a, b) => !Relations.Same(a, b),
            FilterOperator.SameTypeAndValue => static (a, b) => a.Kind == b.Kind && Relations.Same(a, b),
            FilterOperator.OtherTypeOrValue => static (a, b) => a.Kind != b.Kind || !Relations.Same(a, b),
            FilterOperator.Less => static (a, b) => Relations.Order(a, b) < 0,
            FilterOperator.LessOrEqual => static (a, b) => Relations.Order(a, b) <= 0,
            FilterOperator.Greater => static (a, b) => Relations.Order(a, b) > 0,
            FilterOperator.GreaterOrEqual => static (a, b) => Relations.Order(a, b) >= 0,
            FilterOperator.In => Relations.In,
            FilterOperator.NotIn => static (a, b) => !Relations.In(a, b),
            FilterOperator.SubsetOf => static (a, b) => a.IsArray && b.IsArray && Relations.HoldsAll(b, a),
            FilterOperator.AnyOf => Relations.HoldsAny,
            FilterOperator.NoneOf => static (a, b) => a.IsArray && b.IsArray && !Relations.HoldsAny(a, b),
            FilterOperator.All => static (a, b) => a.IsArray && b.IsArray && Relations.HoldsAll(a, b),
            FilterOperator.Contains => Relations.Contains,
            FilterOperator.Size => Relations.HasSize,
            FilterOperator.Empty => Relations.IsEmptyAs,
            FilterOperator.Matches => Match(comparison.Left, comparison.Right),
            _ => throw new ArgumentException($"{comparison.Operator} is no operator.", nameof(comparison)),
        };

    /// <summary>One of the sides is a pattern, which the other one's text, or one of its items', matches as a whole.</summary>
    private static Func<Json, Json, bool> Match(FilterOperand left, FilterOperand right)
    {
        if (right is PatternOperand after)
        {
            var pattern = Pattern(after);
            return (a, _) => Relations.Matches(a, pattern);
        }
        if (left is PatternOperand before)
        {
            var pattern = Pattern(before);
            return (_, b) => Relations.Matches(b, pattern);
        }
        return static (_, _) => false;
    }

    private static Regex Pattern(PatternOperand operand)
    {
        var options = RegexOptions.CultureInvariant;
        foreach (var flag in operand.Flags)
        {
            options |= flag switch
            {
                'i' => RegexOptions.IgnoreCase,
                'm' => RegexOptions.Multiline,
                's' => RegexOptions.Singleline,
                'x' => RegexOptions.IgnorePatternWhitespace,
                _ => RegexOptions.None,
            };
        }
        return new Regex($@"\A(?:{operand.Pattern})\z", options, Regex.InfiniteMatchTimeout);
    }

    /// <summary>One side of a comparison: a value, or what a path finds.</summary>
    private readonly struct Side(Json literal, PathValue? path)
    {
        public static Side Of(FilterOperand operand) =>
            operand switch
            {
                LiteralOperand { Value: var value } => new(value, null),
                PathOperand { Path: var path } => new(default, new PathValue(path)),
                _ => default,
            };

        public Json In(Json item, Json root) => path is null ? literal : path.In(item, root);
    }
}
