namespace Infra.Templating;

/// <summary>
/// A position in a template's text; line and column count from 1. Packed into one int, so that a frame can record it
/// with one store.
/// </summary>
internal readonly struct SourcePosition
{
    private const int ColumnBits = 10;
    private const int LastColumn = (1 << ColumnBits) - 1;
    private readonly int _packed;

    public SourcePosition(int line, int column) => _packed = (line << ColumnBits) | Math.Min(column, LastColumn);

    public int Line => _packed >>> ColumnBits;

    // Larger columns are reported as the largest one that fits. Only generated files have such lines.
    public int Column => _packed & LastColumn;
}
