namespace Infra.Cli;

/// <summary>A text file that is part of the program.</summary>
internal static class EmbeddedText
{
    public static string Of(string name)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
