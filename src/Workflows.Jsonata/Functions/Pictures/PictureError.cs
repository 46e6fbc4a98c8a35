using System.Diagnostics.CodeAnalysis;

namespace Workflows.Jsonata.Functions.Pictures;

/// <summary>Why a picture, or a part of it, cannot be used.</summary>
/// <param name="Code">The code of the error.</param>
/// <param name="Value">The text at fault.</param>
internal sealed record PictureError(string Code, string Value)
{
    [DoesNotReturn]
    public void Throw() => throw new JsonataException(Code) { Value = Value };

    /// <summary>Only months and days have names.</summary>
    public static PictureError NoNames(char component) => new("D3133", component.ToString());
}
