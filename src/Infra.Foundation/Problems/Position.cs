namespace Infra.Foundation;

/// <summary>
/// A line of a file, as an editor counts: the first line is 1, and 0 says that the whole file is meant. The file is
/// relative to the project; an object that a supervisor served stands for itself,
/// `&lt;supervisor&gt;/&lt;namespace&gt;/&lt;name&gt;`.
/// </summary>
public readonly record struct Position(string File, int Line) : IComparable<Position>
{
    /// <summary>The whole of a file.</summary>
    public static Position WholeFile(string file) => new(file, 0);

    public int CompareTo(Position other)
    {
        var byFile = string.CompareOrdinal(File, other.File);
        return byFile != 0 ? byFile : Line.CompareTo(other.Line);
    }

    public override string ToString() => Line > 0 ? $"{File}:{Line}" : File;
}
