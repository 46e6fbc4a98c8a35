namespace Workflows.Engine.Objects;

/// <summary>
/// Objects cannot be read or written. Never leaves the state that reads or writes them, which fails with this message
/// as the cause.
/// </summary>
internal sealed class ObjectAccessException(string message, Exception? inner = null) : Exception(message, inner);
