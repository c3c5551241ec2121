namespace Infra.Templating;

/// <summary>Text that is escaped for HTML, as the library markupsafe escapes it.</summary>
internal static class Markup
{
    /// <summary>The text with the five characters of HTML replaced.</summary>
    public static string Escaped(string text, Budget budget)
    {
        budget.ChargeText(text.Length);
        if (text.AsSpan().IndexOfAny("&<>'\"") < 0) return text;
        var result = new TextBuilder(budget);
        foreach (var c in text)
        {
            switch (c)
            {
                case '&': result.Append("&amp;"); break;
                case '<': result.Append("&lt;"); break;
                case '>': result.Append("&gt;"); break;
                case '\'': result.Append("&#39;"); break;
                case '"': result.Append("&#34;"); break;
                default: result.Append(c); break;
            }
        }

        return result.ToString();
    }
}
