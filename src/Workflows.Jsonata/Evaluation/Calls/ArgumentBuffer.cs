using System.Runtime.CompilerServices;

namespace Workflows.Jsonata.Evaluation.Calls;

/// <summary>Room for the arguments of nearly every call, on the stack.</summary>
[InlineArray(Length)]
internal struct ArgumentBuffer
{
    public const int Length = 4;

    private Json first;
}
