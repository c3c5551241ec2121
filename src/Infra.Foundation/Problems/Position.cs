namespace Infra.Foundation;

/// <summary>
/// A line of a file. Lines count from 1; 0 means the whole file. The file is relative to the project. An object that a
/// supervisor served has no file, so its name is `&lt;supervisor&gt;/&lt;namespace&gt;/&lt;name&gt;`.
/// </summary>
public readonly record struct Position(string File, int Line) : IComparable<Position>
{
    /// <summary>The position of a file as a whole.</summary>
    public static Position WholeFile(string file) => new(file, 0);

    /// <summary>By file, in ordinal order, then by line.</summary>
    public int CompareTo(Position other)
    {
        var byFile = string.CompareOrdinal(File, other.File);
        return byFile != 0 ? byFile : Line.CompareTo(other.Line);
    }

    /// <summary>`file:line`, or only the file if the line is 0.</summary>
    public override string ToString() => Line > 0 ? $"{File}:{Line}" : File;
}
