namespace Infra.Model.Desired;

/// <summary>Which state of a git repository a source shows.</summary>
public abstract record SourceRevision
{
    /// <summary>How <see cref="OfEnv"/> is written in the catalog.</summary>
    public const string OfEnvText = "$env";

    /// <summary>
    /// <see cref="OfEnv"/> for Argo CD: what the cluster overrides, else what the generator says for the env. With dig
    /// a parameter that is absent is no error.
    /// </summary>
    public const string OfEnvTemplate = "{{ dig \"revision\" .values.revision . }}";

    /// <summary>The revision that the cluster's env follows.</summary>
    public static SourceRevision OfEnv { get; } = new FollowsEnv();

    public static SourceRevision Parse(string text) => text == OfEnvText ? OfEnv : new Fixed(text);

    /// <summary>A branch, tag or commit, the same for every env.</summary>
    public sealed record Fixed(string Text) : SourceRevision;

    private sealed record FollowsEnv : SourceRevision;
}
