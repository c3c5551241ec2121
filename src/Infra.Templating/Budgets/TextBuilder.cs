using System.Text;

namespace Infra.Templating;

/// <summary>Builds a text and charges the budget for it.</summary>
internal sealed class TextBuilder(Budget budget)
{
    private readonly StringBuilder _text = new();
    private int _charged;

    public int Length => _text.Length;

    public TextBuilder Append(char c)
    {
        _text.Append(c);
        Check();
        return this;
    }

    public TextBuilder Append(string text)
    {
        _text.Append(text);
        Check();
        return this;
    }

    public TextBuilder Append(ReadOnlySpan<char> text)
    {
        _text.Append(text);
        Check();
        return this;
    }

    public TextBuilder Append(char c, int count)
    {
        budget.ChargeNewText((long)_text.Length + count);
        _text.Append(c, count);
        Check();
        return this;
    }

    public override string ToString() => _text.ToString();

    private void Check()
    {
        if (_text.Length - _charged < 256) return;
        budget.ChargeNewText(_text.Length - _charged);
        if (_text.Length > budget.MaxText) budget.ChargeNewText(_text.Length);
        _charged = _text.Length;
    }
}
