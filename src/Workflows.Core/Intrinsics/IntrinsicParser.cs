using System.Text;
using Workflows.Paths;

namespace Workflows.Intrinsics;

/// <summary>Reads a call, and those inside it. Every method gives <see langword="null"/> when the cursor says what is wrong.</summary>
internal sealed class IntrinsicParser(PathCursor cursor)
{
    public const string Prefix = "States.";

    private const string Escapable = "'{}\\";

    private int calls;

    public IntrinsicCall? ParseCall()
    {
        var start = cursor.Position;
        if (++calls > IntrinsicCall.MaxCalls)
        {
            cursor.Fail($"A field has at most {IntrinsicCall.MaxCalls.ToString(CultureInfo.InvariantCulture)} calls");
            return null;
        }
        if (!cursor.TryTake(Prefix))
        {
            cursor.Fail($"A call starts with \"{Prefix}\"");
            return null;
        }
        var name = cursor.TakeWhile(char.IsAsciiLetterOrDigit);
        if (IntrinsicSignature.Of(name) is not { } signature)
        {
            cursor.Position = start;
            cursor.Fail($"There is no function {Prefix}{name}");
            return null;
        }
        if (ParseArguments() is not { } arguments)
        {
            return null;
        }
        if (arguments.Count < signature.Least || arguments.Count > signature.Most)
        {
            cursor.Position = start;
            cursor.Fail($"{Prefix}{name} takes {signature.Arguments}");
            return null;
        }
        return new IntrinsicCall(cursor.Text[start..cursor.Position], signature.Function, [.. arguments]);
    }

    private List<IntrinsicArgument>? ParseArguments()
    {
        var arguments = new List<IntrinsicArgument>();
        if (!cursor.Take("("))
        {
            return null;
        }
        cursor.SkipBlanks();
        if (cursor.TryTake(")"))
        {
            return arguments;
        }
        do
        {
            cursor.SkipBlanks();
            if (ParseArgument() is not { } argument)
            {
                return null;
            }
            arguments.Add(argument);
            cursor.SkipBlanks();
        } while (cursor.TryTake(","));
        return cursor.Take(")") ? arguments : null;
    }

    private IntrinsicArgument? ParseArgument()
    {
        switch (cursor.Current)
        {
            case '\'':
                return ReadText();
            case '$':
                return PathParser.Parse(cursor, PathPlace.Argument) is { } path ? new PathArgument(path) : null;
            case 'S':
                return ParseCall() is { } call ? new CallArgument(call) : null;
            default:
                return ReadLiteral();
        }
    }

    private TextArgument? ReadText()
    {
        var start = ++cursor.Position;
        var value = new StringBuilder();
        for (; !cursor.IsAtEnd && cursor.Current != '\''; cursor.Position++)
        {
            if (cursor.Current == '\\')
            {
                if (!Escapable.Contains(cursor.Peek(1), StringComparison.Ordinal))
                {
                    cursor.Fail("A backslash stands before ', {, } or another backslash");
                    return null;
                }
                cursor.Position++;
            }
            value.Append(cursor.Current);
        }
        var source = cursor.Text[start..Math.Min(cursor.Position, cursor.Text.Length)];
        return cursor.Take("'") ? new TextArgument(source, value.ToString()) : null;
    }

    private LiteralArgument? ReadLiteral()
    {
        var start = cursor.Position;
        var text = cursor.TakeWhile(static c => c is not (',' or ')') && !char.IsWhiteSpace(c));
        try
        {
            var value = Json.Parse(text);
            if (value.IsNumber || value.IsBoolean || value.IsNull)
            {
                return new LiteralArgument(value);
            }
        }
        catch (JsonSyntaxException)
        {
            // Said below, as for everything else that is no literal.
        }
        cursor.Position = start;
        cursor.Fail("A path, a text in single quotes, a number, true, false, null or a call is expected");
        return null;
    }
}
