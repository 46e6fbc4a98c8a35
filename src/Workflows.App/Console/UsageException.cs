namespace Workflows.App;

/// <summary>The user asked for something that cannot be; the message says what, where, and what to do, in one sentence.</summary>
internal sealed class UsageException(string message, Exception? inner = null) : Exception(message, inner);
