using Infra.Changes;
using Infra.Foundation;
using Infra.Supervisors;

namespace Infra.Cli;

/// <summary>Reads a control plane's objects from a file that `kubectl get -o yaml` or `-o json` wrote.</summary>
internal static class ControlPlaneDump
{
    private const string MissingCure = "Write the dump into it, or leave --from out to read the control plane.";

    /// <summary>The objects in Argo CD's namespace. Secret values that must not be shown are dropped.</summary>
    /// <exception cref="ProblemsException">The file is missing or invalid.</exception>
    public static IReadOnlyList<Manifest> Read(FileInfo file, StackRun run, ProblemList problems)
    {
        var name = file.ToString();
        Terminal.Tell(name);
        var text = TextFile.Read(file.FullName, name, MissingCure, problems);
        var map = text is null ? null : YamlFile.ParseMap(text, name, problems);
        problems.ThrowIfErrors();
        if (map!.Find("items") is not YamlList items
            || (map.Find("kind") as YamlScalar)?.Text.EndsWith("List", StringComparison.Ordinal) is not true)
            throw new ProblemsException([CommandProblems.NotADump(name, run.Environment.Settings.Namespace)]);
        var trees = items.Items.OfType<YamlMap>().Where(tree => IsIn(tree, run.Environment.Settings.Namespace));
        return Manifest.All(trees.Select(Kept));
    }

    private static YamlMap Kept(YamlMap tree) =>
        LiveTree.Create(
            tree,
            (tree.Find("apiVersion") as YamlScalar)?.Text ?? "",
            (tree.Find("kind") as YamlScalar)?.Text ?? "",
            StackRun.Mask.Show);

    private static bool IsIn(YamlMap tree, string @namespace) =>
        (tree.Find("metadata") as YamlMap)?.Find("namespace") is not YamlScalar own || own.Text == @namespace;
}
