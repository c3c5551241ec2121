using Infra.Foundation;

namespace Infra.Changes;

/// <summary>Content of a declared ApplicationSet that Argo CD would reject.</summary>
internal static class ApplicationSetProblems
{
    public static Problem ReservedParameter(string applicationSet, string key) =>
        new(
            "APP011",
            $"ApplicationSet '{applicationSet}'",
            $"a list element of ApplicationSet '{applicationSet}' has the key '{key}'.")
        {
            Consequence =
                "The clusters generator has one with that name, and the controller panics when it merges the two.",
            Cure = "Use another key.",
        };

    public static Problem SourceOutsideProject(string applicationSet, string project, string repository) =>
        new(
            "APP015",
            $"ApplicationSet '{applicationSet}'",
            $"project '{project}' does not allow '{repository}', which ApplicationSet '{applicationSet}' uses.")
        {
            Consequence = "Argo CD would reject its Applications.",
            Cure = "Add the repository to the project's sourceRepos.",
        };
}
