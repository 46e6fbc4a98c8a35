using System.Text;

namespace Workflows.Jsonata.Types;

/// <content>Types in words.</content>
public sealed partial class JsonType
{
    /// <summary>So many fields of an object are named in words.</summary>
    private const int FieldsInWords = 5;

    /// <summary>The type in words, for messages: <c>a number or null</c>, <c>an object with id and total?</c> (a field that may be missing).</summary>
    public override string ToString()
    {
        if (Kinds == JsonKinds.None)
        {
            return "impossible";
        }
        if (IsUnknown)
        {
            return MayBeAbsent ? "anything" : "any value";
        }
        var alternatives = new List<string>();
        Add(JsonKinds.String, static () => "a string");
        Add(JsonKinds.Number, static () => "a number");
        Add(JsonKinds.Boolean, static () => "a boolean");
        Add(JsonKinds.Array, ArrayInWords);
        Add(JsonKinds.Object, ObjectInWords);
        Add(JsonKinds.Null, static () => "null");
        Add(JsonKinds.Absent, static () => "nothing");
        return Join(alternatives, "or");

        void Add(JsonKinds kind, Func<string> words)
        {
            if (Allows(kind))
            {
                alternatives.Add(words());
            }
        }
    }

    private string ArrayInWords() =>
        Items.Kinds switch
        {
            JsonKinds.None => "an empty array",
            JsonKinds.Null => "an array of nulls",
            JsonKinds.Boolean => "an array of booleans",
            JsonKinds.Number => "an array of numbers",
            JsonKinds.String => "an array of strings",
            JsonKinds.Array => "an array of arrays",
            JsonKinds.Object => "an array of objects",
            _ => "an array",
        };

    private string ObjectInWords()
    {
        if (names.Length == 0)
        {
            return Others.IsSurelyAbsent ? "an empty object" : "an object";
        }
        var fields = new List<string>();
        for (var i = 0; i < names.Length && i < FieldsInWords; i++)
        {
            fields.Add(types[i].MayBeAbsent ? names[i] + "?" : names[i]);
        }
        if (names.Length > FieldsInWords)
        {
            fields.Add(string.Create(CultureInfo.InvariantCulture, $"{names.Length - FieldsInWords} more"));
        }
        return $"an object with {Join(fields, "and")}";
    }

    private static string Join(List<string> words, string last)
    {
        var joined = new StringBuilder(words[0]);
        for (var i = 1; i < words.Count; i++)
        {
            joined.Append(i == words.Count - 1 ? $" {last} " : ", ").Append(words[i]);
        }
        return joined.ToString();
    }
}
