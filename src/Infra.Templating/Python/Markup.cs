namespace Infra.Templating;

/// <summary>Escapes text for HTML as the Python library markupsafe does.</summary>
internal static class Markup
{
    /// <summary>The text with HTML's five special characters escaped.</summary>
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
