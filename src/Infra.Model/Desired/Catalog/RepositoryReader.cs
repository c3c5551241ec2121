using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>Reads the catalog's `repositories`.</summary>
internal static class RepositoryReader
{
    /// <summary>
    /// The repositories by name, including the service catalog. A repository with a problem is included, so that
    /// components that use it do not get problems too.
    /// </summary>
    public static Dictionary<string, Repository> Read(MapReader catalog, ProblemList problems)
    {
        var repositories = new Dictionary<string, Repository>(StringComparer.Ordinal)
        {
            [Repository.ServiceCatalogName] = Repository.ServiceCatalog,
        };
        foreach (var map in catalog.OptionalMaps("repositories"))
        {
            if (ReadRepository(map, problems) is { } repository && !repositories.TryAdd(repository.Name, repository))
            {
                problems.Add(CatalogProblems.DuplicateRepository(
                    map.Position, repository.Name, isCatalog: repository.Name == Repository.ServiceCatalogName));
            }
        }

        return repositories;
    }

    private static Repository? ReadRepository(YamlMap map, ProblemList problems)
    {
        var subject = map.Find("name") is YamlScalar { Type: ScalarType.Text } named
            ? $"repository '{named.Text}'"
            : "a repository of the catalog";
        TemplateText.Check(map, subject, problems);
        var reader = new MapReader(TemplateText.WithRevision(map), subject, problems);
        var name = reader.Text("name");
        var url = reader.Text("url");
        var kind = ParseKind(reader.OptionalChoice("kind", "git", "helm", "oci"));
        var revision = kind is RepositoryKind.Git ? reader.OptionalText("revision") : null;
        var clusterFolder = kind is RepositoryKind.Git ? reader.OptionalText("clusterFolder") : null;
        reader.Finish();
        if (name is null || url is null) return null;

        void Require(string key, string text, string? brokenRule)
        {
            if (brokenRule is not null)
                problems.Add(CatalogProblems.BadRepository(reader.PositionOf(key), name, key, text, brokenRule));
        }

        Require("name", name, KubernetesNames.BrokenLabelRule(name));
        Require("url", url, BrokenUrlRule(kind, url));
        if (clusterFolder is not null) Require("clusterFolder", clusterFolder, SourceRules.BrokenPath(clusterFolder));
        var repository = new Repository
        {
            Name = name,
            Url = url,
            Kind = kind,
            Revision = revision is null ? null : SourceRevision.Parse(revision),
        };
        return clusterFolder is null ? repository : repository with { ClusterFolder = clusterFolder };
    }

    private static RepositoryKind ParseKind(string? text) => text switch
    {
        "helm" => RepositoryKind.Helm,
        "oci" => RepositoryKind.Oci,
        _ => RepositoryKind.Git,
    };

    internal static string? BrokenUrlRule(RepositoryKind kind, string url)
    {
        if (url.Length == 0 || url.Any(char.IsWhiteSpace) || url.Contains('*', StringComparison.Ordinal))
            return "is not an address";
        return kind switch
        {
            RepositoryKind.Oci when url.Contains("://", StringComparison.Ordinal) =>
                "has a scheme; Argo CD expects the address of an OCI registry without one",
            RepositoryKind.Helm when !url.StartsWith("https://", StringComparison.Ordinal) =>
                "does not begin with https://",
            RepositoryKind.Git when !url.Contains(':', StringComparison.Ordinal) =>
                "is neither https://… nor user@host:path",
            _ => null,
        };
    }
}
