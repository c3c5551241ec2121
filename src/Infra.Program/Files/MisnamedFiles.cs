using System.Text.RegularExpressions;
using Infra.Foundation;

namespace Infra.Program;

/// <summary>Finds settings files with wrong names, which would silently have no effect.</summary>
internal static partial class MisnamedFiles
{
    /// <summary>Adds a problem for each settings file that nothing reads.</summary>
    /// <param name="tree">The project's files.</param>
    /// <param name="layers">The settings files that are read, such as `stacks/settings.yaml`.</param>
    /// <param name="clusters">The folder with one file per cluster.</param>
    /// <param name="problems">Receives the problems.</param>
    public static void Report(ProjectTree tree, IEnumerable<string> layers, string clusters, ProblemList problems)
    {
        foreach (var layer in layers)
        {
            var folder = layer[..layer.LastIndexOf('/')];
            foreach (var found in tree.FilesIn(folder).Where(name => IsYaml(name) && $"{folder}/{name}" != layer))
            {
                if (NameOf($"{folder}/{found}") == NameOf(layer)) Add($"{folder}/{found}", layer);
            }
        }

        foreach (var found in tree.FilesUnder(clusters).Where(IsYaml))
        {
            var read = $"{clusters}/{NameOf(found)}.yaml";
            if ($"{clusters}/{found}" != read) Add($"{clusters}/{found}", read);
        }

        void Add(string found, string read) =>
            problems.Add(MisnamedFileProblems.UnreadSettings(found, read, tree.Has(read)));
    }

    private static bool IsYaml(string name) => YamlEnding().IsMatch(name);

    private static string NameOf(string file) => Path.GetFileNameWithoutExtension(file);

    [GeneratedRegex(@"\.ya?ml\z", RegexOptions.IgnoreCase)]
    private static partial Regex YamlEnding();
}
