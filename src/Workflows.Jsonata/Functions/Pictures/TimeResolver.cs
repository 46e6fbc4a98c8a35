namespace Workflows.Jsonata.Functions.Pictures;

/// <summary>
/// Makes a time of the components that a text gives. They are taken from a date and a time of day, from the most
/// significant on, and must follow one another without a gap: what is missing before them is taken from the present
/// time, what is missing after them is the least there is.
/// </summary>
internal static class TimeResolver
{
    private const string DateComponents = "YXMxWwdD";
    private const string TimeComponents = "PHhmsf";

    /// <summary>The time in milliseconds after 1970; not a number if it is out of range.</summary>
    /// <param name="components">The components of the text.</param>
    /// <param name="now">The present time.</param>
    /// <exception cref="JsonataException">The components have a gap, or make a date by weeks, which is not supported.</exception>
    public static double Resolve(ComponentValues components, in CalendarTime now)
    {
        if (AreOnly(components, DateComponents, "Xxw") || AreOnly(components, DateComponents, "XW"))
        {
            throw new JsonataException("D3136");
        }
        var isDayOfYear = !AreOnly(components, DateComponents, "YMD") && AreOnly(components, DateComponents, "Yd");
        var isTwelveHours =
            !AreOnly(components, TimeComponents, "Hmsf") && AreOnly(components, TimeComponents, "Phmsf");
        var order = (isDayOfYear, isTwelveHours) switch
        {
            (true, true) => "YDPhmsf",
            (true, false) => "YDHmsf",
            (false, true) => "YMDPhmsf",
            (false, false) => "YMDHmsf",
        };
        Complete(ref components, order, now);

        var (month, day) = isDayOfYear
            ? EcmaDate.MonthAndDay(components['Y'], components['d'])
            : (components['M'], components['D']);
        var millis = EcmaDate.Millis(
            components['Y'],
            month > 0 ? month : 1,
            day,
            isTwelveHours ? HourOf(components) : components['H'],
            components['m'],
            components['s'],
            components['f']
        );
        var zone = components.IsTelling('Z') ? components['Z'] : components['z'];
        return double.IsNaN(zone) ? millis : millis - (zone * 60_000);
    }

    /// <summary>Whether, of all the given components, the text gives only some of the wanted ones.</summary>
    private static bool AreOnly(ComponentValues components, string all, string wanted)
    {
        var isAny = false;
        foreach (var component in all)
        {
            if (components.IsTelling(component))
            {
                if (!wanted.Contains(component, StringComparison.Ordinal))
                {
                    return false;
                }
                isAny = true;
            }
        }
        return isAny;
    }

    /// <summary>Fills in the components before and after those of the text.</summary>
    private static void Complete(ref ComponentValues components, string order, in CalendarTime now)
    {
        var hasBegun = false;
        var hasEnded = false;
        foreach (var component in order)
        {
            if (components.IsKnown(component))
            {
                hasBegun = true;
                if (hasEnded)
                {
                    throw new JsonataException("D3136");
                }
            }
            else if (hasBegun)
            {
                components.Set(component, component is 'M' or 'D' ? 1 : 0);
                hasEnded = true;
            }
            else
            {
                // A half of the day that the text does not give is the first.
                components.Set(component, component == 'P' ? 0 : DateTimeComponent.ValueOf(component, now));
            }
        }
    }

    /// <summary>The hour of 24 that an hour of 12 and a half of the day make.</summary>
    private static double HourOf(ComponentValues components)
    {
        var hour = components['h'] == 12 ? 0 : components['h'];
        return components['P'] == 1 ? hour + 12 : hour;
    }
}
