using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Workflows;

/// <summary>JSON text to <see cref="Json"/>.</summary>
internal ref partial struct JsonTextReader
{
    private readonly ReadOnlySpan<byte> text;
    private readonly bool rejectDuplicateKeys;
    private readonly Dictionary<int, string> names;
    private Utf8JsonReader reader;

    private JsonTextReader(ReadOnlySpan<byte> utf8, bool rejectDuplicateKeys)
    {
        text = utf8;
        this.rejectDuplicateKeys = rejectDuplicateKeys;
        names = [];
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

    private readonly Json Number()
    {
        var digits = reader.ValueSpan;
        if (digits.Length <= 15 && reader.TryGetInt64(out var integer) && digits is not [(byte)'-', (byte)'0', ..])
        {
            return integer;
        }
        return JsonNumber.Read(Encoding.UTF8.GetString(digits));
    }

    private Json Array()
    {
        CheckDepth();
        var items = new List<Json>();
        for (Next(); reader.TokenType != JsonTokenType.EndArray; Next())
        {
            items.Add(Value());
        }
        return items.Count == 0 ? Json.EmptyArray : Json.FromReference(new JsonItems([.. items]));
    }

    private Json Object()
    {
        CheckDepth();
        var members = new JsonObjectBuilder();
        for (Next(); reader.TokenType != JsonTokenType.EndObject; Next())
        {
            var name = Name();
            if (rejectDuplicateKeys && members.Contains(name))
            {
                throw Error($"The name {(Json)name} stands twice in one object.", reader.TokenStartIndex);
            }
            Next();
            members.Set(name, Value());
        }
        return members.ToJson();
    }

    /// <summary>A member's name. Equal names of one text are one string, which makes looking them up faster.</summary>
    private string Name()
    {
        var hash = new HashCode();
        hash.AddBytes(reader.ValueSpan);
        var key = hash.ToHashCode();
        if (names.TryGetValue(key, out var known) && !reader.ValueIsEscaped && reader.ValueTextEquals(known))
        {
            return known;
        }
        return names[key] = Text();
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
