using System.Runtime.InteropServices;

namespace Workflows.App.Progress;

/// <summary>A point of a run, or a stretch of it, on the execution's clock and in real time.</summary>
/// <param name="Clock">The time on the execution's clock, since its start.</param>
/// <param name="Real">The time that has really passed.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Moment(TimeSpan Clock, TimeSpan Real)
{
    public static Moment operator +(Moment a, Moment b) => new(a.Clock + b.Clock, a.Real + b.Real);

    public static Moment operator -(Moment a, Moment b) => new(a.Clock - b.Clock, a.Real - b.Real);
}
