namespace Infra.Templating;

/// <summary>
/// A place in a template's text; both count from 1. Packed, so that a frame can note where it is with one store.
/// </summary>
internal readonly struct SourcePosition
{
    private const int ColumnBits = 10;
    private const int LastColumn = (1 << ColumnBits) - 1;
    private readonly int _packed;

    public SourcePosition(int line, int column) => _packed = (line << ColumnBits) | Math.Min(column, LastColumn);

    public int Line => _packed >>> ColumnBits;

    // A column past the last that fits is told as the last: such lines are read by machines.
    public int Column => _packed & LastColumn;
}
