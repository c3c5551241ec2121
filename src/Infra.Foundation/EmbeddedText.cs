using System.Reflection;

namespace Infra.Foundation;

/// <summary>A text file that is compiled into a program, with line feeds alone.</summary>
public static class EmbeddedText
{
    public static string Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
