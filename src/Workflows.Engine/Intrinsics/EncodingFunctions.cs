using System.Security.Cryptography;
using System.Text;

namespace Workflows.Engine.Intrinsics;

/// <summary>Base64 and digests.</summary>
internal static class EncodingFunctions
{
    /// <summary>The longest text that these functions take.</summary>
    private const int MaxLength = 10_000;

    public static Json Base64Encode(CallArguments arguments) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(Limited(arguments, arguments.Text(0))));

    public static Json Base64Decode(CallArguments arguments)
    {
        var text = Limited(arguments, arguments.Text(0));
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length)
            ? Encoding.UTF8.GetString(bytes.AsSpan(0, length))
            : throw arguments.Failure("The text is no Base64.");
    }

    /// <summary>The digest of a string, or of any other value's JSON text, in hexadecimal.</summary>
    public static Json Hash(CallArguments arguments)
    {
        var value = arguments[0];
        var text = Limited(arguments, value.TryGetString(out var plain) ? plain : value.ToString());
        return Convert.ToHexStringLower(Digest(arguments, arguments.Text(1), Encoding.UTF8.GetBytes(text)));
    }

#pragma warning disable CA5350, CA5351 // The caller names the algorithm; the service offers these two as well.
    private static byte[] Digest(CallArguments arguments, string algorithm, byte[] bytes) =>
        algorithm switch
        {
            "MD5" => MD5.HashData(bytes),
            "SHA-1" => SHA1.HashData(bytes),
            "SHA-256" => SHA256.HashData(bytes),
            "SHA-384" => SHA384.HashData(bytes),
            "SHA-512" => SHA512.HashData(bytes),
            _ => throw arguments.Failure(
                $"The algorithm must be MD5, SHA-1, SHA-256, SHA-384 or SHA-512, but is {algorithm}."
            ),
        };
#pragma warning restore CA5350, CA5351

    private static string Limited(CallArguments arguments, string text) =>
        text.Length <= MaxLength
            ? text
            : throw arguments.Failure(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The text may have at most {MaxLength} characters; it has {text.Length}."
                )
            );
}
