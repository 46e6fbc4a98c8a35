using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Workflows;

/// <summary>JSON text to <see cref="Json"/>.</summary>
internal ref partial struct JsonTextReader
{
    /// <summary>Up to this many members a scan is faster than hashing.</summary>
    private const int ScanLimit = 8;

    private readonly ReadOnlySpan<byte> text;
    private readonly bool rejectDuplicateKeys;
    private readonly NameTable names;
    private PooledStack<Json> values;
    private PooledStack<string> members;
    private Utf8JsonReader reader;

    private JsonTextReader(ReadOnlySpan<byte> utf8, bool rejectDuplicateKeys)
    {
        text = utf8;
        this.rejectDuplicateKeys = rejectDuplicateKeys;
        names = new NameTable(utf8.Length);
        // One level more than is allowed, so that the limit is ours to report.
        reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = Json.MaxDepth + 1 });
    }

    public static Json Read(ReadOnlySpan<byte> utf8, bool rejectDuplicateKeys)
    {
        if (utf8.StartsWith(Encoding.UTF8.Preamble))
        {
            utf8 = utf8[Encoding.UTF8.Preamble.Length..];
        }
        var self = new JsonTextReader(utf8, rejectDuplicateKeys);
        try
        {
            self.Next();
            var value = self.Value();
            self.reader.Read();
            self.values.Release();
            self.members.Release();
            return value;
        }
        catch (JsonException error)
        {
            throw Syntax(error, utf8);
        }
    }

    private void Next()
    {
        if (!reader.Read())
        {
            throw Error("The text holds no JSON value.", reader.BytesConsumed);
        }
    }

    private Json Value() =>
        reader.TokenType switch
        {
            JsonTokenType.Null => Json.Null,
            JsonTokenType.True => Json.True,
            JsonTokenType.False => Json.False,
            JsonTokenType.Number => Number(),
            JsonTokenType.String => Text(),
            JsonTokenType.StartArray => Array(),
            _ => Object(),
        };

    private readonly Json Number() =>
        JsonNumberText.TryReadPlain(reader.ValueSpan, out var number)
            ? Json.NumberUncheckedFrom(number)
            : JsonNumber.Read(Encoding.UTF8.GetString(reader.ValueSpan));

    private Json Array()
    {
        CheckDepth();
        var start = values.Count;
        for (Next(); reader.TokenType != JsonTokenType.EndArray; Next())
        {
            values.Push(Value());
        }
        return values.Count == start ? Json.EmptyArray : Json.FromReference(new JsonItems(values.Pop(start)));
    }

    private Json Object()
    {
        CheckDepth();
        var (start, firstName) = (values.Count, members.Count);
        Dictionary<string, int>? index = null;
        for (Next(); reader.TokenType != JsonTokenType.EndObject; Next())
        {
            var name = Name();
            var known = IndexOf(name, firstName, ref index);
            if (rejectDuplicateKeys && known >= 0)
            {
                throw Error($"The name {(Json)name} stands twice in one object.", reader.TokenStartIndex);
            }
            Next();
            var value = Value();
            if (known >= 0)
            {
                values[start + known] = value;
            }
            else
            {
                values.Push(value);
                members.Push(name);
            }
        }
        if (values.Count == start)
        {
            return Json.EmptyObject;
        }
        var keys = names.List(members.From(firstName));
        members.Drop(firstName);
        return Json.FromReference(new JsonMembers(keys, values.Pop(start), keys.Length));
    }

    /// <summary>Which member of the object being read has a name; -1 if none has it yet.</summary>
    /// <param name="name">The name.</param>
    /// <param name="first">The place of the name of the object's first member.</param>
    /// <param name="index">The members by name, once there are many.</param>
    private readonly int IndexOf(string name, int first, ref Dictionary<string, int>? index)
    {
        var read = members.From(first);
        if (read.Length > ScanLimit)
        {
            index ??= new Dictionary<string, int>(StringComparer.Ordinal);
            for (var i = index.Count; i < read.Length; i++)
            {
                index.Add(read[i], i);
            }
            return index.GetValueOrDefault(name, -1);
        }
        for (var i = 0; i < read.Length; i++)
        {
            if (string.Equals(read[i], name, StringComparison.Ordinal))
            {
                return i;
            }
        }
        return -1;
    }

    /// <summary>A member's name. Equal names of one text are mostly one string, which makes looking them up faster.</summary>
    private readonly string Name()
    {
        if (reader.ValueIsEscaped)
        {
            return Text();
        }
        ref var known = ref names.Find(reader.ValueSpan);
        return known is not null && reader.ValueTextEquals(known) ? known : known = Text();
    }

    private readonly string Text()
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // An escape such as \ud800 that is half a character; JSON allows it, .NET's reader does not.
            return reader.ValueIsEscaped
                ? Escape().Replace(Encoding.UTF8.GetString(reader.ValueSpan), static m => Unescape(m.Value))
                : throw Error("A string holds bytes that are no UTF-8.", reader.TokenStartIndex);
        }
    }

    [GeneratedRegex(@"\\(u[0-9A-Fa-f]{4}|.)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Escape();

    private static string Unescape(string escape) =>
        escape[1] switch
        {
            'u' => (
                (char)ushort.Parse(escape.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)
            ).ToString(),
            'b' => "\b",
            'f' => "\f",
            'n' => "\n",
            'r' => "\r",
            't' => "\t",
            var other => other.ToString(),
        };

    private readonly void CheckDepth()
    {
        if (reader.CurrentDepth >= Json.MaxDepth)
        {
            throw Error($"The text nests deeper than {Json.MaxDepth} levels.", reader.TokenStartIndex);
        }
    }

    private readonly JsonSyntaxException Error(string message, long offset)
    {
        var before = text[..(int)offset];
        var line = before.Count((byte)'\n');
        var start = before.LastIndexOf((byte)'\n') + 1;
        return At(message, line, before[start..], null);
    }

    private static JsonSyntaxException Syntax(JsonException error, ReadOnlySpan<byte> utf8)
    {
        var line = (int)(error.LineNumber ?? 0);
        var rest = utf8;
        for (var i = 0; i < line; i++)
        {
            rest = rest[(rest.IndexOf((byte)'\n') + 1)..];
        }
        var bytes = (int)Math.Min(error.BytePositionInLine ?? 0, rest.Length);
        // "'x' is an invalid start of a value. LineNumber: 0 | BytePositionInLine: 3."
        var message = error.Message;
        var tail = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return At(OneSentence(tail < 0 ? message : message[..tail]), line, rest[..bytes], error);
    }

    /// <summary>
    /// Joins the sentences of .NET's reader into one, without its advice on options of its own. A literal that is none
    /// is quoted as it stands in the text, which may be long and of several lines.
    /// </summary>
    private static string OneSentence(string message)
    {
        const string InvalidLiteral = "' is an invalid JSON literal";
        const int Longest = 20;
        var said = message
            .Replace(" Change the reader options.", "", StringComparison.Ordinal)
            .Replace(", when isFinalBlock is true", "", StringComparison.Ordinal);
        var quoted = said.LastIndexOf(InvalidLiteral, StringComparison.Ordinal);
        if (quoted > 0)
        {
            var literal = string.Concat(said[1..quoted].TakeWhile(c => !char.IsControl(c)).Take(Longest));
            said = $"'{literal}{said[quoted..]}";
        }
        var end = said.LastIndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? said : $"{said[..end]}; {char.ToLowerInvariant(said[end + 2])}{said[(end + 3)..]}";
    }

    private static JsonSyntaxException At(string message, int line, ReadOnlySpan<byte> before, Exception? inner) =>
        new(message, line + 1, Encoding.UTF8.GetCharCount(before) + 1, inner);
}
