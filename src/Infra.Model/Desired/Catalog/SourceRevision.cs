namespace Infra.Model.Desired;

/// <summary>The revision of a git repository that a source uses.</summary>
public abstract record SourceRevision
{
    /// <summary>How the catalog writes <see cref="OfEnv"/>.</summary>
    public const string OfEnvText = "$env";

    /// <summary>
    /// How an ApplicationSet writes <see cref="OfEnv"/>: the cluster's override, or else the generator's revision for
    /// the env. `dig` does not fail if a parameter is missing.
    /// </summary>
    public const string OfEnvTemplate = "{{ dig \"revision\" .values.revision . }}";

    /// <summary>The revision that the cluster's env follows.</summary>
    public static SourceRevision OfEnv { get; } = new FollowsEnv();

    /// <summary>
    /// <see cref="OfEnv"/> for <see cref="OfEnvText"/>, otherwise a fixed revision. The text is not validated.
    /// </summary>
    public static SourceRevision Parse(string text) => text == OfEnvText ? OfEnv : new Fixed(text);

    /// <summary>A branch, tag or commit that is the same for every env.</summary>
    public sealed record Fixed(string Text) : SourceRevision;

    private sealed record FollowsEnv : SourceRevision;
}
