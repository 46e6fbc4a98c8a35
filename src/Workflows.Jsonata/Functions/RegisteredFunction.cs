namespace Workflows.Jsonata.Functions;

/// <summary>Functions that the caller of this library has written.</summary>
internal static class RegisteredFunction
{
    /// <summary>The function as the evaluation sees it.</summary>
    /// <exception cref="ArgumentException">The name or the signature is none.</exception>
    public static NativeFunction Of(string name, string signature, JsonataFunctionBody body)
    {
        CheckName(name);
        return new NativeFunction(
            name,
            signature,
            CheckSignature(signature).Count,
            (arguments, root) =>
            {
                try
                {
                    return body(new JsonataCall(arguments, root));
                }
                catch (Exception error)
                    when (error is not (JsonataException or OperationCanceledException or OutOfMemoryException))
                {
                    throw new JsonataException(
                        JsonataException.FunctionFailed,
                        $"The function ${name} has failed: {error.Message}",
                        error
                    );
                }
            }
        );
    }

    private static void CheckName(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (!name.All(static c => char.IsLetterOrDigit(c) || c == '_'))
        {
            throw new ArgumentException(
                $"\"{name}\" is no name of a function: letters, digits and _ make one, without $.",
                nameof(name)
            );
        }
    }

    private static Signature CheckSignature(string signature)
    {
        ArgumentException.ThrowIfNullOrEmpty(signature);
        if (signature is not ['<', .., '>'])
        {
            throw new ArgumentException($"\"{signature}\" is no signature, such as <s-n?:s>.", nameof(signature));
        }
        try
        {
            return Signature.Parse(signature);
        }
        catch (JsonataException error)
        {
            throw new ArgumentException(
                $"\"{signature}\" is no signature, such as <s-n?:s>: {error.Message}",
                nameof(signature),
                error
            );
        }
    }
}
