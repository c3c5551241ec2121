using System.Reflection;

namespace Infra.Foundation;

/// <summary>Reads text files that are embedded as resources in an assembly.</summary>
public static class EmbeddedText
{
    /// <summary>The resource's text with every line break as `\n`. The resource must exist.</summary>
    public static string Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
