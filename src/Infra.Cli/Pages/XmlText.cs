using System.Globalization;

namespace Infra.Cli;

/// <summary>Text and numbers in the form of XML and HTML.</summary>
internal static class XmlText
{
    /// <summary>For content and for attributes in double quotes.</summary>
    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);

    // Adding zero turns minus zero into zero.
    public static string Number(double value) =>
        (Math.Round(value, 1) + 0.0).ToString("0.#", CultureInfo.InvariantCulture);
}
