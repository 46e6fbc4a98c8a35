using System.Text;
using System.Text.Json;

namespace Workflows.Asl;

/// <summary>
/// Where in a JSON text each value stands. Made by walking the text once, and only when there is something to report:
/// reading itself remembers no places.
/// </summary>
internal sealed class JsonPlaces
{
    private readonly string? file;
    private readonly Place root;

    /// <summary>Walks the text.</summary>
    /// <param name="text">A text that has been read as JSON without error.</param>
    /// <param name="file">The file that it came from.</param>
    public JsonPlaces(string text, string? file)
    {
        this.file = file;
        // A byte order mark is no part of the text, and .NET's reader would refuse it.
        var walker = new Walker(Encoding.UTF8.GetBytes(text.StartsWith('\uFEFF') ? text[1..] : text));
        root = walker.Walk();
    }

    /// <summary>The place of the member or item at a path; of the innermost one that exists, if it does not.</summary>
    public SourceLocation Find(StatePath path)
    {
        var place = root;
        foreach (var segment in path.Segments())
        {
            var inner = segment is string name
                ? place.Members?.GetValueOrDefault(name)
                : place.Items?.ElementAtOrDefault((int)segment);
            if (inner is null)
            {
                break;
            }
            place = inner;
        }
        return new SourceLocation(file, place.Line, place.Column);
    }

    /// <summary>The place of a value: where its name stands, or itself if it has none.</summary>
    private sealed class Place(int line, int column)
    {
        public int Line => line;

        public int Column => column;

        public Dictionary<string, Place>? Members { get; set; }

        public List<Place>? Items { get; set; }
    }

    private ref struct Walker
    {
        private readonly ReadOnlySpan<byte> text;
        private Utf8JsonReader reader;
        private int at;
        private int line = 1;
        private int column = 1;

        public Walker(ReadOnlySpan<byte> utf8)
        {
            text = utf8;
            reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = Json.MaxDepth + 1 });
        }

        public Place Walk()
        {
            reader.Read();
            var place = Here();
            Fill(place);
            return place;
        }

        private void Fill(Place place)
        {
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                place.Members = new Dictionary<string, Place>(StringComparer.Ordinal);
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var member = Here();
                    place.Members[Name()] = member;
                    reader.Read();
                    Fill(member);
                }
            }
            else if (reader.TokenType == JsonTokenType.StartArray)
            {
                place.Items = [];
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    var item = Here();
                    place.Items.Add(item);
                    Fill(item);
                }
            }
        }

        private readonly string Name()
        {
            try
            {
                return reader.GetString()!;
            }
            catch (InvalidOperationException)
            {
                // A name with the escape of half a character, which .NET's reader does not give: its object stands for it.
                return "";
            }
        }

        /// <summary>The place of the present token; tokens come in the order of the text.</summary>
        private Place Here()
        {
            var passed = text[at..(int)reader.TokenStartIndex];
            at += passed.Length;
            var lines = passed.Count((byte)'\n');
            if (lines > 0)
            {
                line += lines;
                column = 1;
                passed = passed[(passed.LastIndexOf((byte)'\n') + 1)..];
            }
            column += Encoding.UTF8.GetCharCount(passed);
            return new Place(line, column);
        }
    }
}
