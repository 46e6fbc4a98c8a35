using System.Buffers.Binary;

namespace Workflows;

/// <summary>
/// The names of members, and the lists of names of objects, that a text has had so far. It is small, and forgets: what
/// is new takes the place of what has the same hash.
/// </summary>
internal sealed class NameTable
{
    private const int LongText = 512;

    private readonly string?[] names;
    private readonly string[]?[] lists;

    /// <summary>A table for a text of so many bytes.</summary>
    public NameTable(int length)
    {
        // Powers of two.
        names = new string?[length < LongText ? 16 : 256];
        lists = new string[]?[length < LongText ? 4 : 32];
    }

    /// <summary>The place of a name, where it may stand.</summary>
    public ref string? Find(ReadOnlySpan<byte> utf8)
    {
        var length = (uint)utf8.Length;
        var ends =
            length >= sizeof(uint)
                ? BinaryPrimitives.ReadUInt32LittleEndian(utf8)
                    ^ uint.RotateLeft(BinaryPrimitives.ReadUInt32LittleEndian(utf8[^sizeof(uint)..]), 11)
            : length == 0 ? 0
            : (uint)(utf8[0] | (utf8[^1] << 8) | (utf8[(int)length / 2] << 16));
        return ref names[Hash(ends ^ (length << 24)) & (uint)(names.Length - 1)];
    }

    /// <summary>A list of these names, which objects may share.</summary>
    public string[] List(ReadOnlySpan<string> members)
    {
        var lengths = (uint)members.Length;
        foreach (var member in members)
        {
            lengths = (lengths * 31) + (uint)member.Length;
        }
        ref var known = ref lists[Hash(lengths) & (uint)(lists.Length - 1)];
        return known is not null && IsSame(known, members) ? known : known = members.ToArray();
    }

    private static bool IsSame(string[] list, ReadOnlySpan<string> members)
    {
        if (list.Length != members.Length)
        {
            return false;
        }
        for (var i = 0; i < list.Length; i++)
        {
            if (!ReferenceEquals(list[i], members[i]))
            {
                return false;
            }
        }
        return true;
    }

    private static uint Hash(uint value) => (value * 0x9E3779B1) >> 16;
}
