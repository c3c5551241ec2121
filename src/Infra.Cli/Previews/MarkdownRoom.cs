using System.Text;

namespace Infra.Cli;

/// <summary>The space left in a comment, in bytes of UTF-8: a text never has more characters than bytes.</summary>
internal sealed class MarkdownRoom(int bytes)
{
    public int Left { get; private set; } = bytes;

    public bool Takes(string text)
    {
        var size = Encoding.UTF8.GetByteCount(text);
        if (size > Left) return false;
        Left -= size;
        return true;
    }

    /// <summary>The first items, as many as fit into a share of the space.</summary>
    public IReadOnlyList<string> Head(IEnumerable<string> texts, int share)
    {
        var least = Math.Max(0, Left - share);
        return [.. texts.TakeWhile(text => Encoding.UTF8.GetByteCount(text) <= Left - least && Takes(text))];
    }
}
