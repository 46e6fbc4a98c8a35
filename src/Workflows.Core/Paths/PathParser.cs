using System.Text;

namespace Workflows.Paths;

/// <summary>Reads paths. Every method gives <see langword="null"/> when the cursor says what is wrong.</summary>
internal static class PathParser
{
    /// <summary>Reads the path that starts here, up to where one ends in such a place.</summary>
    public static JsonPath? Parse(PathCursor cursor, PathPlace place)
    {
        var start = cursor.Position;
        if (!TryReadRoot(cursor, place, out var root, out var variable))
        {
            return null;
        }
        var ends = Ends(place);
        var segments = new List<PathSegment>();
        while (!cursor.IsAtEnd && !ends.Contains(cursor.Current, StringComparison.Ordinal))
        {
            if (!TryReadStep(cursor, ends, segments))
            {
                return null;
            }
        }
        return new JsonPath(cursor.Text[start..cursor.Position], root, variable, [.. segments]);
    }

    /// <summary>The characters at which a path ends in such a place.</summary>
    private static string Ends(PathPlace place) =>
        place switch
        {
            PathPlace.Filter => " )<>=~!&|,",
            PathPlace.Argument => " ),",
            _ => "",
        };

    /// <summary>Reads where the path starts. In a filter that is the item or the whole value that is filtered.</summary>
    private static bool TryReadRoot(PathCursor cursor, PathPlace place, out PathRoot root, out string? variable)
    {
        variable = null;
        root = PathRoot.Input;
        if (place == PathPlace.Filter && cursor.TryTake("@"))
        {
            root = PathRoot.Item;
            return true;
        }
        if (!cursor.TryTake("$"))
        {
            return cursor.Fail("A path starts with \"$\"");
        }
        if (place == PathPlace.Filter)
        {
            return true;
        }
        if (cursor.TryTake("$"))
        {
            root = PathRoot.Context;
        }
        else if (cursor.Current == '_' || char.IsLetter(cursor.Current))
        {
            root = PathRoot.Variable;
            variable = cursor.TakeWhile(static c => c == '_' || char.IsLetterOrDigit(c));
        }
        return true;
    }

    /// <summary>Reads <c>.name</c>, <c>.*</c>, <c>..</c> with the step after it, or what stands in brackets.</summary>
    private static bool TryReadStep(PathCursor cursor, string ends, List<PathSegment> segments)
    {
        if (cursor.TryTake(".."))
        {
            segments.Add(new DescendantsSegment());
        }
        else if (!cursor.TryTake(".") && cursor.Current != '[')
        {
            return cursor.Fail("\".\" or \"[\" is expected");
        }
        var segment =
            cursor.Current == '[' ? BracketParser.Parse(cursor)
            : cursor.TryTake("*") ? new WildcardSegment()
            : ReadName(cursor, ends);
        if (segment is null)
        {
            return false;
        }
        segments.Add(segment);
        return true;
    }

    /// <summary>
    /// Reads a name up to the next step. A backslash takes the character after it as part of the name. The service's
    /// paths have no functions: <c>length()</c> is a name like any other.
    /// </summary>
    private static NameSegment? ReadName(PathCursor cursor, string ends)
    {
        var name = new StringBuilder();
        while (!EndsName(cursor, ends))
        {
            if (char.IsWhiteSpace(cursor.Current))
            {
                cursor.Fail("A name with a blank is written in brackets and quotes: ['the name']");
                return null;
            }
            if (cursor.Current == '\\' && cursor.Peek(1) != PathCursor.End)
            {
                cursor.Position++;
            }
            name.Append(cursor.Current);
            cursor.Position++;
        }
        if (name.Length == 0)
        {
            cursor.Fail("A name, \"*\" or \"[\" is expected");
            return null;
        }
        return new NameSegment(name.ToString());
    }

    private static bool EndsName(PathCursor cursor, string ends) =>
        cursor.IsAtEnd || cursor.Current is '.' or '[' || ends.Contains(cursor.Current, StringComparison.Ordinal);
}

/// <summary>Where a path stands, which decides where it may start and where it ends.</summary>
internal enum PathPlace
{
    /// <summary>The path is the whole text.</summary>
    WholeText,

    /// <summary>The path is a side of a comparison in a filter.</summary>
    Filter,

    /// <summary>The path is an argument of a function.</summary>
    Argument,
}
