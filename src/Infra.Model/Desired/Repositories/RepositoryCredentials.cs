using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>What credentials of repositories are good for in a stack.</summary>
public static class RepositoryCredentials
{
    /// <summary>
    /// A credential that nothing of the stack reads a repository with is a warning; a repository without one may be
    /// open to all.
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
