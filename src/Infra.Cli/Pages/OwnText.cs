using System.Reflection;

namespace Infra.Cli;

/// <summary>A text file of the command line.</summary>
internal static class OwnText
{
    public static string Read(string name) => Infra.Foundation.EmbeddedText.Read(Assembly.GetExecutingAssembly(), name);
}
