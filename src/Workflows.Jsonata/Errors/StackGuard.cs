using System.Runtime.CompilerServices;

namespace Workflows.Jsonata;

/// <summary>Turns a stack that is about to overflow, which would end the process, into an error.</summary>
internal static class StackGuard
{
    /// <summary>Checks that enough of the stack is left.</summary>
    /// <exception cref="JsonataException">Little of the stack is left.</exception>
    public static void Check()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new JsonataException(JsonataException.LimitExceeded);
        }
    }
}
