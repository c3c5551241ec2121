using System.Collections.Immutable;
using System.Diagnostics;
using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>The sources of a component.</summary>
/// <param name="AsList">True if even a single source is written as a list.</param>
internal sealed record ComponentSources(
    Chart? Chart, ImmutableArray<ManifestFolder> Manifests, ValuesDelivery Values, bool AsList);

/// <summary>
/// Reads the keys of a component that define its sources: `chart`, `manifests`, `delivery`, `values` and `sourceList`.
/// </summary>
internal sealed class SourceReader(
    MapReader component, string subject, Dictionary<string, Repository> repositories, ProblemList problems)
{
    private const string Inline = "inline";
    private const string Git = "git";
    private const string None = "none";

    private readonly FieldCheck _fields = new(subject, problems);

    /// <summary>The sources. Returns null and adds the problems if there is an error.</summary>
    public ComponentSources? Read(string? name)
    {
        var manifests = component.OptionalMaps("manifests").Select(ReadFolder).ToList();
        var hasChart = component.Optional("chart") is not null;
        if (!hasChart && manifests.Count == 0) component.Required("chart");
        var chart = hasChart ? ReadChart(component.Optional("chart")!) : null;
        var values = ReadValues(chart, hasChart, name);
        var asList = component.OptionalFlag("sourceList") ?? false;
        if (problems.HasErrors || values is null) return null;
        return new(chart, [.. manifests.OfType<ManifestFolder>()], values, asList);
    }

    private Chart? ReadChart(YamlNode node)
    {
        if (node is not YamlMap map)
        {
            if (component.OptionalText("chart") is not { } path) return null;
            _fields.Require(component, "chart", "chart path", SourceRules.BrokenFixedPath, path);
            return new Chart.InGit(Repository.ServiceCatalog, SourceRevision.OfEnv, path);
        }

        var reader = new MapReader(map, $"'chart' of {subject}", problems);
        Chart? chart = map.Find("name") is null ? ChartInGit(reader) : PublishedChart(reader);
        reader.Finish();
        return chart;
    }

    private Chart.InGit? ChartInGit(MapReader reader)
    {
        var path = reader.Text("path");
        var (repository, revision) = GitOf(reader, Repository.ServiceCatalogName);
        _fields.Require(reader, "path", "chart path", SourceRules.BrokenFixedPath, path);
        return path is null || repository is null || revision is null
            ? null
            : new Chart.InGit(repository, revision, path);
    }

    private Chart.Published? PublishedChart(MapReader reader)
    {
        var name = reader.Text("name");
        var repository = reader.Text("repository") is { } repositoryName
            ? FindRepository(reader, repositoryName, "a chart's name", RepositoryKind.Helm, RepositoryKind.Oci)
            : null;
        var version = reader.OptionalText("version");
        if (version is "" or "*" || (version is null && reader.Optional("version") is null))
            problems.Add(CatalogProblems.SourceWithoutRevision(reader.Position, subject, "version"));
        _fields.Require(reader, "name", "chart name", SourceRules.BrokenFixedPath, name);
        return name is null || repository is null || version is null
            ? null
            : new Chart.Published(repository, name, version);
    }

    private ManifestFolder? ReadFolder(YamlMap map)
    {
        var reader = new MapReader(map, $"'manifests' of {subject}", problems);
        var path = reader.Text("path");
        var (repository, revision) = GitOf(reader, Repository.ValuesName);
        var recurse = reader.OptionalFlag("recurse") ?? false;
        reader.Finish();
        _fields.Require(reader, "path", "path of manifests", SourceRules.BrokenPath, path);
        return path is null || repository is null || revision is null ? null : new(repository, revision, path, recurse);
    }

    private ValuesDelivery? ReadValues(Chart? chart, bool hasChart, string? name)
    {
        var delivery = component.OptionalChoice("delivery", Inline, Git, None);
        if (!hasChart && delivery is not (null or None))
        {
            problems.Add(
                CatalogProblems.KeyWithoutEffect(component.PositionOf("delivery"), subject, "delivery", "a chart"));
        }

        var kind = delivery ?? (hasChart ? Inline : None);
        var map = component.OptionalMap("values");
        if (map is not null && kind == None)
        {
            problems.Add(CatalogProblems.KeyWithoutEffect(
                map.Position, subject, "values", $"'delivery: {Inline}' or 'delivery: {Git}'"));
        }

        var reader = new MapReader(map ?? new([], component.Position), $"'values' of {subject}", problems);
        var path = reader.OptionalText("path");
        _fields.Require(reader, "path", "path of values", SourceRules.BrokenPath, path);
        path ??= chart is Chart.InGit inGit ? inGit.Path : name ?? "";
        ValuesDelivery? values = kind switch
        {
            Inline => ReadInline(path, reader, map is not null),
            Git => GitValues(reader, path),
            None => new ValuesDelivery.None(),
            _ => throw new UnreachableException(),
        };
        if (kind != None) reader.Finish();
        return values;
    }

    private ValuesDelivery.Inline ReadInline(string path, MapReader reader, bool isGiven)
    {
        if (isGiven) _fields.Require(reader, "path", "path of values", SourceRules.BrokenFixedPath, path);
        foreach (var key in (string[])["repository", "revision", "optional"])
        {
            if (reader.Optional(key) is { } node)
            {
                problems.Add(
                    CatalogProblems.KeyWithoutEffect(node.Position, subject, $"values.{key}", $"'delivery: {Git}'"));
            }
        }

        return new(path);
    }

    private ValuesDelivery.Git? GitValues(MapReader reader, string path)
    {
        var (repository, revision) = GitOf(reader, Repository.ValuesName);
        var optional = reader.OptionalFlag("optional") ?? false;
        return repository is null || revision is null
            ? null
            : new ValuesDelivery.Git(repository, revision, path, optional);
    }

    private (Repository? Repository, SourceRevision? Revision) GitOf(MapReader reader, string otherwise)
    {
        var name = reader.OptionalText("repository") ?? otherwise;
        var own = reader.OptionalText("revision");
        var repository = FindRepository(reader, name, "a path", RepositoryKind.Git);
        var revision = own is null ? repository?.Revision : SourceRevision.Parse(own);
        if (repository is not null && revision is null or SourceRevision.Fixed { Text: "" or "HEAD" })
            problems.Add(CatalogProblems.SourceWithoutRevision(reader.Position, subject, "revision"));
        return (repository, revision);
    }

    private Repository? FindRepository(MapReader reader, string name, string what, params RepositoryKind[] kinds)
    {
        if (!repositories.TryGetValue(name, out var repository))
        {
            problems.Add(
                CatalogProblems.UnknownRepository(reader.PositionOf("repository"), subject, name, repositories.Keys));
            return null;
        }

        if (kinds.Contains(repository.Kind)) return repository;
        problems.Add(CatalogProblems.WrongRepositoryKind(
            reader.PositionOf("repository"),
            subject,
            name,
            WordOf(repository.Kind),
            what,
            string.Join(" or ", kinds.Select(WordOf))));
        return null;
    }

    private static string WordOf(RepositoryKind kind) => kind switch
    {
        RepositoryKind.Git => "git",
        RepositoryKind.Helm => "helm",
        RepositoryKind.Oci => "oci",
        _ => throw new UnreachableException(),
    };
}
