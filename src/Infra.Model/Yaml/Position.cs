namespace Infra.Model;

/// <summary>A line of a file, as an editor counts: the first line is 1. The file is relative to the project.</summary>
public readonly record struct Position(string File, int Line) : IComparable<Position>
{
    public int CompareTo(Position other)
    {
        var byFile = string.CompareOrdinal(File, other.File);
        return byFile != 0 ? byFile : Line.CompareTo(other.Line);
    }

    public override string ToString() => $"{File}:{Line}";
}
