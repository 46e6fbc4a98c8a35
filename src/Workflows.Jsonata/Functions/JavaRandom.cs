namespace Workflows.Jsonata.Functions;

/// <summary>
/// The numbers of <c>java.util.Random</c>, a linear congruential generator of 48 bits whose definition is part of the
/// Java platform's specification.
/// </summary>
internal struct JavaRandom(long seed)
{
    private const long Multiplier = 0x5_DEEC_E66D;
    private const long Addend = 0xB;
    private const long Mask = (1L << 48) - 1;

    private long state = (seed ^ Multiplier) & Mask;

    /// <summary>The next number, from 0 to less than 1, as <c>nextDouble</c> has it.</summary>
    public double NextDouble() => (((long)Next(26) << 27) + Next(27)) / (double)(1L << 53);

    /// <summary>The next integer, from 0 to less than a positive bound, as <c>nextInt</c> has it.</summary>
    public int NextInt(int bound)
    {
        if (int.IsPow2(bound))
        {
            return (int)(((long)bound * Next(31)) >> 31);
        }
        while (true)
        {
            var bits = Next(31);
            var value = bits % bound;
            // The last, incomplete run of numbers below the bound would favour the small ones.
            if ((long)bits - value + (bound - 1) <= int.MaxValue)
            {
                return value;
            }
        }
    }

    private int Next(int bits)
    {
        state = ((state * Multiplier) + Addend) & Mask;
        return (int)(state >> (48 - bits));
    }
}
