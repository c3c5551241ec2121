using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>
/// Argo CD's sync options. Argo CD compares an option such as `CreateNamespace=true` as a whole text and silently
/// ignores any other spelling. An option that resembles no known one is accepted, because a newer Argo CD may have
/// added it.
/// </summary>
internal static class SyncOption
{
    private static readonly ImmutableArray<string> Flag = ["true", "false"];
    private static readonly ImmutableArray<string> FlagOrConfirm = ["true", "false", "confirm"];

    private static readonly ImmutableSortedDictionary<string, ImmutableArray<string>> Values =
        ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty
            .WithComparers(StringComparer.Ordinal)
            .Add("ApplyOutOfSyncOnly", Flag)
            .Add("ClientSideApplyMigration", Flag)
            .Add("CreateNamespace", Flag)
            .Add("Delete", FlagOrConfirm)
            .Add("FailOnSharedResource", Flag)
            .Add("Force", Flag)
            .Add("Prune", FlagOrConfirm)
            .Add("PruneLast", Flag)
            .Add("PrunePropagationPolicy", ["background", "foreground", "orphan"])
            .Add("Replace", Flag)
            .Add("RespectIgnoreDifferences", Flag)
            .Add("ServerSideApply", Flag)
            .Add("SkipDryRunOnMissingResource", Flag)
            .Add("Validate", Flag);

    /// <summary>Null if Argo CD may know the option; otherwise what is wrong, as the end of a sentence.</summary>
    public static string? BrokenRule(string option)
    {
        if (option.Split('=', 2) is not [{ Length: > 0 } key, { Length: > 0 } value]) return "is not Key=value";
        if (Values.TryGetValue(key, out var known))
            return known.Contains(value) ? null : $"has a value other than {Wording.Choice(known)}";
        var like = Values.Keys.FirstOrDefault(name => IsLike(name, key)) ?? Wording.FindNearest(key, Values.Keys);
        return like is null ? null : $"is not one of Argo CD's; Argo CD has '{like}'";
    }

    private static bool IsLike(string name, string key) =>
        string.Equals(name, key.Trim(), StringComparison.OrdinalIgnoreCase);
}
