namespace Workflows.Jsonata.Functions.Pictures;

/// <summary>A numbering sequence that is not known: every use of it fails.</summary>
/// <param name="token">What it starts with.</param>
internal sealed class UnknownSequencePicture(string token) : IntegerPicture
{
    public override PictureError Error { get; } = new("D3130", token);

    public override double Read(ReadOnlySpan<char> text) => double.NaN;

    public override int Longest(ReadOnlySpan<char> text, int start) => -1;

    protected override void WriteMagnitude(ref TextBuffer text, double number) => Error.Throw();
}
