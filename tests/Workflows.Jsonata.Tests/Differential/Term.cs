using System.Text;

namespace Workflows.Jsonata.Tests.Differential;

/// <summary>An expression as a tree of texts, so that parts of it can be left out or replaced.</summary>
/// <remarks>
/// A term is its texts with an operand between each two of them. It knows how firmly it holds together at either end,
/// so that printing puts parentheses where the operand of an operator would otherwise fall apart.
/// </remarks>
internal sealed class Term
{
    /// <summary>Holds together whatever stands beside it.</summary>
    private const int Closed = 100;

    private readonly string[] texts;
    private readonly Operand[] operands;
    private readonly bool isList;

    private Term(string[] texts, Operand[] operands, bool isList, int leftPower, int rightPower)
    {
        this.texts = texts;
        this.operands = operands;
        this.isList = isList;
        LeftPower = leftPower;
        RightPower = rightPower;
        Size = 1 + operands.Sum(static operand => operand.Term.Size);
    }

    private enum Side
    {
        /// <summary>Between brackets or the like.</summary>
        Inside,
        Left,
        Right,
    }

    /// <summary>The number of terms in this one, itself included.</summary>
    public int Size { get; }

    /// <summary>The power of the weakest operator that this term is open to as the left operand of another.</summary>
    private int LeftPower { get; }

    /// <summary>The same as a right operand.</summary>
    private int RightPower { get; }

    public static Term Leaf(string text) => new([text], [], isList: false, Closed, Closed);

    /// <summary>A term that is closed at both ends: the texts with the operands between them.</summary>
    public static Term Bracketed(ReadOnlySpan<string> texts, params ReadOnlySpan<Term> operands) =>
        new(texts.ToArray(), Inside(operands), isList: false, Closed, Closed);

    /// <summary>Operands of any number between brackets.</summary>
    public static Term List(string open, string separator, string close, params ReadOnlySpan<Term> items) =>
        List(open, separator, close, Inside(items));

    public static Term Call(string function, params ReadOnlySpan<Term> arguments) =>
        List(function + "(", ", ", ")", arguments);

    public static Term Block(params ReadOnlySpan<Term> expressions) => List("(", "; ", ")", expressions);

    public static Term Infix(Term left, string op, int power, Term right) =>
        new(
            ["", op, ""],
            [new Operand(left, Side.Left, power), new Operand(right, Side.Right, power)],
            isList: false,
            Math.Min(power, right.LeftPower),
            Math.Min(power, left.RightPower)
        );

    /// <summary><c>left.right</c></summary>
    public static Term Step(Term left, Term right) => Infix(left, ".", 75, right);

    /// <summary>An operator whose last operand takes all that follows, such as <c>?:</c>.</summary>
    public static Term Open(ReadOnlySpan<string> texts, int power, Term left, params ReadOnlySpan<Term> rest) =>
        new(
            texts.ToArray(),
            [new Operand(left, Side.Left, power), .. Inside(rest)],
            isList: false,
            leftPower: 0,
            Math.Min(power, left.RightPower)
        );

    public static Term Prefix(string op, int power, Term operand) =>
        new(
            [op, ""],
            [new Operand(operand, Side.Right, power)],
            isList: false,
            Math.Min(power, operand.LeftPower),
            Closed
        );

    /// <summary>Something in brackets behind an operand, such as <c>left[…]</c>.</summary>
    /// <param name="left">What it follows.</param>
    /// <param name="bind">How firmly it must hold: a path does so at 75, and then brackets follow its last step.</param>
    /// <param name="power">The operator's power.</param>
    /// <param name="texts">The brackets.</param>
    /// <param name="inside">What stands in the brackets.</param>
    public static Term Postfix(Term left, int bind, int power, string[] texts, params ReadOnlySpan<Term> inside) =>
        new(
            ["", .. texts],
            [new Operand(left, Side.Left, bind), .. Inside(inside)],
            isList: false,
            Closed,
            Math.Min(power, left.RightPower)
        );

    /// <summary>The text of the expression.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Print(text);
        return text.ToString();
    }

    /// <summary>Terms that are like this one but smaller by something.</summary>
    public IEnumerable<Term> Smaller()
    {
        foreach (var operand in operands)
        {
            yield return operand.Term;
        }
        foreach (var leaf in Leaves.Where(leaf => Size > 1 || leaf.texts[0].Length < texts[0].Length))
        {
            yield return leaf;
        }
        for (var i = 0; i < operands.Length; i++)
        {
            if (isList)
            {
                yield return Without(i);
            }
            foreach (var smaller in operands[i].Term.Smaller())
            {
                yield return With(i, smaller);
            }
        }
    }

    private static readonly Term[] Leaves = [Leaf("1"), Leaf("a"), Leaf("$"), Leaf("'a'"), Leaf("[]")];

    private static Operand[] Inside(ReadOnlySpan<Term> terms)
    {
        var operands = new Operand[terms.Length];
        for (var i = 0; i < operands.Length; i++)
        {
            operands[i] = new Operand(terms[i], Side.Inside, 0);
        }
        return operands;
    }

    private static Term List(string open, string separator, string close, Operand[] items)
    {
        var texts = new string[items.Length + 1];
        Array.Fill(texts, separator);
        texts[0] = open;
        texts[^1] = items.Length == 0 ? open + close : close;
        return new Term(texts, items, isList: true, Closed, Closed);
    }

    private Term Without(int index)
    {
        var separator = operands.Length > 1 ? texts[1] : "";
        var close = texts[^1];
        return List(texts[0], separator, close, [.. operands[..index], .. operands[(index + 1)..]]);
    }

    private Term With(int index, Term term)
    {
        var changed = operands.ToArray();
        changed[index] = changed[index] with { Term = term };
        return new Term(texts, changed, isList, LeftPower, RightPower);
    }

    private void Print(StringBuilder text)
    {
        text.Append(texts[0]);
        for (var i = 0; i < operands.Length; i++)
        {
            operands[i].Print(text);
            text.Append(texts[i + 1]);
        }
    }

    private readonly record struct Operand(Term Term, Side Side, int Power)
    {
        public void Print(StringBuilder text)
        {
            var fallsApart = Side switch
            {
                Side.Left => Term.LeftPower < Power,
                Side.Right => Term.RightPower <= Power,
                _ => false,
            };
            text.Append(fallsApart ? "(" : "");
            Term.Print(text);
            text.Append(fallsApart ? ")" : "");
        }
    }
}
