using Workflows.Intrinsics;

namespace Workflows.Checks;

/// <summary>A call of an intrinsic function, and where it stands.</summary>
/// <param name="place">Where the text stands that it is, or is a part of.</param>
/// <param name="call">The call.</param>
/// <param name="isMessage">Whether what it gives is the error or the cause of a Fail state.</param>
internal readonly ref struct CallSite(TextPlace place, IntrinsicCall call, bool isMessage)
{
    public TextPlace Place => place;

    public bool IsMessage => isMessage;

    public IntrinsicCall Call => call;
}
