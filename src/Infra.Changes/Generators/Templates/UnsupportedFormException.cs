namespace Infra.Changes.Generators;

/// <summary>
/// An ApplicationSet form that is not supported here, such as "the git generator" or "the function semver". Nothing is
/// generated then, because a guess could differ from Argo CD's result.
/// </summary>
public sealed class UnsupportedFormException(string form) : Exception($"{form} is not supported")
{
    /// <summary>The unsupported form, usable as the subject of a sentence.</summary>
    public string Form { get; } = form;
}
