using System.Globalization;

namespace Infra.Templating;

/// <summary>The text rendered so far. To capture a part, remember where it starts and cut it off later.</summary>
internal sealed class Output
{
    private const int FirstSize = 4096;
    private const int MaxKept = 1 << 20;

    [ThreadStatic]
    private static Output? _spare;

    private char[] _buffer = new char[FirstSize];
    private int _maxLength;
    private int _room = FirstSize;

    private Output()
    {
    }

    public int Length { get; private set; }

    /// <summary>The origin of each part; null if no trace was requested.</summary>
    public List<TracedPart>? Parts { get; set; }

    /// <summary>An output for this thread. Give it back with <see cref="Return"/>.</summary>
    public static Output Take(int maxLength)
    {
        var output = _spare ?? new();
        _spare = null;
        output._maxLength = maxLength;
        output._room = Math.Min(output._buffer.Length, maxLength);
        output.Length = 0;
        output.Parts = null;
        return output;
    }

    public void Return()
    {
        if (_buffer.Length <= MaxKept) _spare = this;
    }

    public void Append(string text)
    {
        var length = Length;
        if (text.Length > _room - length) Grow(text.Length);
        text.CopyTo(_buffer.AsSpan(length));
        Length = length + text.Length;
    }

    public void Append(long number)
    {
        Span<char> digits = stackalloc char[20];
        number.TryFormat(digits, out var count, default, CultureInfo.InvariantCulture);
        if (count > _room - Length) Grow(count);
        digits[..count].CopyTo(_buffer.AsSpan(Length));
        Length += count;
    }

    /// <summary>Removes and returns everything written since the start.</summary>
    public string CutFrom(int start)
    {
        var text = new string(_buffer, start, Length - start);
        Drop(start);
        return text;
    }

    public void Drop(int start)
    {
        Length = start;
        Parts?.RemoveAll(part => part.Start >= start);
    }

    public override string ToString() => new(_buffer, 0, Length);

    private void Grow(int needed)
    {
        var length = (long)Length + needed;
        if (length > _maxLength) throw Errors.Limit($"The output is longer than {_maxLength} characters.");
        if (length > _buffer.Length)
            Array.Resize(ref _buffer, (int)Math.Max(length, Math.Min(_buffer.Length * 2L, _maxLength)));
        _room = Math.Min(_buffer.Length, _maxLength);
    }
}
