using System.Security.Cryptography;
using System.Text;
using Workflows.Jsonata.Evaluation;

namespace Workflows.Jsonata.Functions;

/// <summary>The functions that AWS Step Functions adds to JSONata. A number that should be an integer loses its fraction.</summary>
internal static class StepFunctionsFunctions
{
    /// <summary>The longest array that <c>$range</c> makes there.</summary>
    private const int MaxRange = 360_145;

    public static readonly NativeFunction[] All =
    [
        new("partition", "<x?n?:a>", 2, Partition),
        new("range", "<nnn?:x>", 3, Range),
        new("hash", "<ss?:s>", 2, Hash),
        new("random", "<n?:n>", 1, Random),
        new("uuid", "<:s>", 0, static (_, root) => root.NewGuid().ToString("D", CultureInfo.InvariantCulture)),
        new("parse", "<s?:x>", 1, Parse),
    ];

    /// <summary>The array in parts of so many items; the last one may have fewer.</summary>
    private static Json Partition(ReadOnlySpan<Json> arguments, RootFrame root)
    {
        if (arguments[0].IsUndefined)
        {
            return default;
        }
        if (arguments[0].Reference is not JsonItems items)
        {
            throw new JsonataException("T0412", "Argument 1 of function \"partition\" must be an array of undefined");
        }
        if (items.Count == 0)
        {
            return default;
        }
        var size = arguments[1].IsUndefined ? items.Count : Integer(arguments[1]);
        if (size < 0)
        {
            throw new JsonataException("D3137", "Second argument must be zero or greater");
        }
        return size == 0 ? default : Chunks(items, (int)Math.Min(size, items.Count));
    }

    private static Json Chunks(JsonItems items, int size)
    {
        var chunks = new Json[((items.Count - 1) / size) + 1];
        for (var i = 0; i < chunks.Length; i++)
        {
            var start = i * size;
            var chunk = items.Span.Slice(start, Math.Min(size, items.Count - start)).ToArray();
            chunks[i] = Sequence.Array(chunk, chunk.Length);
        }
        return Sequence.Array(chunks, chunks.Length);
    }

    /// <summary>The numbers from the first to the last, which is one of them if the step meets it.</summary>
    private static Json Range(ReadOnlySpan<Json> arguments, RootFrame root)
    {
        RequireArgument(arguments, 0);
        RequireArgument(arguments, 1);
        var step = Integer(arguments[2]);
        var first = Integer(arguments[0]);
        var last = Integer(arguments[1]);
        if (step == 0 || (step > 0 ? first > last : first < last))
        {
            return default;
        }
        var count = (((Int128)last - first) / step) + 1;
        if (count > MaxRange)
        {
            throw new JsonataException(JsonataException.LimitExceeded, JsonataException.MemoryText);
        }
        var items = new Json[(int)count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = first + (step * i);
        }
        return Json.FromReference(new JsonItems(items, items.Length, ArrayTraits.Sequence | ArrayTraits.Unsealed));
    }

    /// <summary>The digest of a string's UTF-8 bytes, in hexadecimal.</summary>
    private static Json Hash(ReadOnlySpan<Json> arguments, RootFrame root)
    {
        RequireArgument(arguments, 0);
        if (arguments[1].Reference is not string algorithm)
        {
            return default;
        }
        var bytes = Encoding.UTF8.GetBytes(arguments[0].GetString());
        return Convert.ToHexStringLower(Digest(algorithm, bytes));
    }

#pragma warning disable CA5350, CA5351 // The caller names the algorithm; the service offers these two as well.
    private static byte[] Digest(string algorithm, byte[] bytes) =>
        algorithm switch
        {
            "MD5" => MD5.HashData(bytes),
            "SHA-1" => SHA1.HashData(bytes),
            "SHA-256" => SHA256.HashData(bytes),
            "SHA-384" => SHA384.HashData(bytes),
            "SHA-512" => SHA512.HashData(bytes),
            _ => throw new JsonataException(
                "D3137",
                $"Hash algorithm '{algorithm}' must be one of SHA-1, SHA-384, SHA-256, SHA-512, MD5"
            ),
        };
#pragma warning restore CA5350, CA5351

    /// <summary>A random number; the same one for the same seed.</summary>
    private static Json Random(ReadOnlySpan<Json> arguments, RootFrame root) =>
        arguments[0].IsUndefined ? root.Random.NextDouble() : new JavaRandom(Integer(arguments[0])).NextDouble();

    /// <summary>The value of a JSON text. The service reads strictly, and writes numbers in its own way: <c>1.0</c> as <c>1</c>.</summary>
    private static Json Parse(ReadOnlySpan<Json> arguments, RootFrame root)
    {
        if (arguments[0].Reference is not string text)
        {
            return default;
        }
        try
        {
            return Plain(Json.Parse(text, rejectDuplicateKeys: true));
        }
        catch (JsonSyntaxException error)
        {
            throw InvalidJson(error);
        }
    }

    /// <summary>The value with numbers as the evaluation holds them: integers that fit 64 bits exactly, others as doubles.</summary>
    private static Json Plain(Json value)
    {
        switch (value.Reference)
        {
            case JsonNumber { Text: { } text } when !long.TryParse(text, CultureInfo.InvariantCulture, out _):
                var number = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
                return double.IsFinite(number) ? Json.NumberUncheckedFrom(number) : throw InvalidJson(null);
            case JsonItems items:
                return Json.Array([.. items.Span.ToArray().Select(Plain)]);
            case JsonMembers members:
                var builder = new JsonObjectBuilder(members.Count);
                for (var i = 0; i < members.Count; i++)
                {
                    builder.Set(members.Keys[i], Plain(members.Values[i]));
                }
                return builder.ToJson();
            default:
                return value;
        }
    }

    private static JsonataException InvalidJson(Exception? cause) => new("D3137", "Invalid JSON", cause);

    /// <summary>Fails if an argument is undefined, which a signature would let pass.</summary>
    private static void RequireArgument(ReadOnlySpan<Json> arguments, int index)
    {
        if (arguments[index].IsUndefined)
        {
            throw new JsonataException("T0410") { Index = index + 1 };
        }
    }

    private static long Integer(Json number) => number.IsUndefined ? 0 : (long)number.NumberUnchecked;
}
