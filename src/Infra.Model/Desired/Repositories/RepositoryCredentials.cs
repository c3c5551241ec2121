using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>Checks repository credentials against what a stack uses.</summary>
public static class RepositoryCredentials
{
    /// <summary>
    /// Adds a warning for each credential that no component of the stack needs. A repository without a credential may
    /// be public, so that is not reported.
    /// </summary>
    public static void CheckUse(
        IEnumerable<RepositoryCredential> credentials,
        Composition composition,
        string catalogUrl,
        ProblemList problems)
    {
        var read = composition.Placements
            .Select(placement => placement.Component)
            .SelectMany(
                component => component.Repositories,
                (component, repository) => (
                    Url: repository.Url ?? catalogUrl, Project: component.Project ?? composition.Rules.Project))
            .Distinct()
            .ToList();
        foreach (var credential in credentials.Where(
            credential => !read.Exists(one => credential.Serves(one.Url, one.Project))))
            problems.Add(RepositoryProblems.UnusedCredential(credential, composition.Rules.Stack));
    }
}
