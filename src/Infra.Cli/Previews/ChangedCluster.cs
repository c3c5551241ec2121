using Infra.Changes;
using Infra.Foundation;

namespace Infra.Cli;

/// <summary>A cluster and the changes of its objects, its Secret first.</summary>
internal sealed record ChangedCluster(string Name, IReadOnlyList<Change> Changes)
{
    private const string Data = "data.";
    private const string Extension = ".yaml";

    /// <summary>What happens to the cluster, taken from the change of its Secret.</summary>
    public string Fate => Changes[0] switch
    {
        Change.Delete { Key.Kind: "Secret" } => "leaves",
        Change.Create { Key.Kind: "Secret" } => "joins",
        _ => "changes",
    };

    /// <summary>Removed clusters first.</summary>
    public int Order => Fate switch { "leaves" => 0, "changes" => 1, _ => 2 };

    public char Sign => Fate switch { "leaves" => '-', "joins" => '+', _ => '~' };

    /// <summary>The kinds of its objects that change in more than values.</summary>
    public IReadOnlyList<string> Kinds =>
        [.. Changes.Where(change => ComponentsOf(change) is []).Select(change => change.Key.Kind).Distinct()];

    /// <summary>The components whose values change.</summary>
    public IReadOnlyList<string> Components => [.. Changes.SelectMany(ComponentsOf).Distinct()];

    private static IReadOnlyList<string> ComponentsOf(Change change) =>
        change is Change.Update { Key.Kind: "ConfigMap" } update
        ? [
            .. TreeDifference
            .Paths(update.Before.Tree, update.After.Tree)
            .Where(IsValues)
            .Select(path => path[Data.Length..^Extension.Length]),
        ]
        : [];

    private static bool IsValues(string path) =>
        path.StartsWith(Data, StringComparison.Ordinal)
            && path.EndsWith(Extension, StringComparison.Ordinal)
            && path.Length > Data.Length + Extension.Length;
}
