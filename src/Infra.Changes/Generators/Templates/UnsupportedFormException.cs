namespace Infra.Changes.Generators;

/// <summary>
/// A form of an ApplicationSet that is not taken here, by its name: such as "the git generator" or "the function
/// semver". Nothing is generated then, since a guess could differ from what Argo CD makes of it.
/// </summary>
public sealed class UnsupportedFormException(string form) : Exception($"{form} is not supported")
{
    /// <summary>What is not taken, as the subject of a sentence.</summary>
    public string Form { get; } = form;
}
