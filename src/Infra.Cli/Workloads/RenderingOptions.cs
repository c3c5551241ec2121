using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Infra.Foundation;
using Infra.Manifests;
using Infra.Model.Desired;
using Infra.Workloads;

namespace Infra.Cli;

/// <summary>The options of commands that render charts: where the files are, and which helm renders them.</summary>
internal sealed class RenderingOptions
{
    private const string CatalogName = "--catalog";
    private const string RepositoryName = "--repository";
    private const string CacheVariable = "INFRA_CACHE";

    private readonly Option<DirectoryInfo?> _catalog = new(CatalogName)
    {
        Description = "A checkout of the service catalog. Each revision is taken from its commits.",
        HelpName = "DIR",
    };

    private readonly Option<string[]> _repositories = new(RepositoryName)
    {
        Description = "A checkout of another repository, by its name in the catalog or by its URL. Can be repeated.",
        HelpName = "NAME=DIR",
    };

    private readonly Option<string> _helm = new("--helm")
    {
        Description = "The helm program, 3.x or 4.x.",
        HelpName = "FILE",
        DefaultValueFactory = _ => "helm",
    };

    private readonly Option<FileInfo?> _apiVersions = new("--api-versions")
    {
        Description = "A file with one API version per line, as 'kubectl api-versions' prints them: what charts see as "
            + "available in every cluster, in addition to Helm's defaults.",
        HelpName = "FILE",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_catalog);
        command.Options.Add(_repositories);
        command.Options.Add(_helm);
        command.Options.Add(_apiVersions);
        _repositories.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => Split(token.Value) is null))
                result.AddError($"{RepositoryName} takes NAME=DIR, not '{token.Value}'");
        });
    }

    /// <summary>True if an option is given that only rendering uses.</summary>
    public bool IsGiven(CommandResult result) =>
        result.GetValue(_catalog) is not null
        || result.GetValue(_repositories) is { Length: > 0 }
        || result.GetValue(_apiVersions) is not null;

    /// <summary>Opens helm, the repositories and the cache.</summary>
    /// <exception cref="ProblemsException">An option is wrong, or there is no helm.</exception>
    public async Task<WorkloadRendering> OpenAsync(
        StackRun run,
        ParseResult result,
        bool infers,
        Action? step,
        ProblemList warnings,
        CancellationToken cancellation)
    {
        var problems = new ProblemList();
        var versions = run.Environment.Composition.Fleet.Clusters
            .ToDictionary(cluster => cluster.Name.ToString(), cluster => cluster.KubernetesVersion);
        var options = new WorkloadOptions
        {
            Helm = result.GetRequiredValue(_helm),
            Folders = ReadFolders(run, result, problems),
            ApiVersions = ReadApiVersions(result, problems),
            CacheFolder = FindCacheFolder(),
            VersionOf = cluster => versions.GetValueOrDefault(cluster),
            Infers = infers,
            Step = step,
        };
        problems.ThrowIfErrors();
        foreach (var folder in options.Folders.Values)
        {
            if (await RepositoryCheckouts.HasUncommittedChangesAsync(folder, cancellation))
                warnings.Add(WorkloadProblems.Uncommitted(Path.GetFileName(folder)));
        }

        return await WorkloadRendering.OpenAsync(options, problems, cancellation) ?? throw problems.ToException();
    }

    /// <summary>The folder for results that later runs use again. It is outside the project.</summary>
    private static string FindCacheFolder()
    {
        if (Environment.GetEnvironmentVariable(CacheVariable) is { Length: > 0 } own) return Path.GetFullPath(own);
        if (Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache)
            return Path.Combine(cache, "infra");
        return OperatingSystem.IsWindows()
            ? Path.Combine(
                Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "infra", "cache")
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache", "infra");
    }

    private ImmutableSortedDictionary<string, string> ReadFolders(
        StackRun run, ParseResult result, ProblemList problems)
    {
        var known = run.Environment.Composition.Placements
            .SelectMany(placement => placement.Component.Repositories)
            .Where(repository => !repository.IsServiceCatalog)
            .DistinctBy(repository => repository.Name)
            .ToDictionary(repository => repository.Name, repository => repository.Url!, StringComparer.Ordinal);
        var catalogUrl = run.Environment.Settings.CatalogUrl;
        var folders = ImmutableSortedDictionary<string, string>.Empty;
        if (result.GetValue(_catalog) is { } catalog) Add(catalogUrl, catalog.FullName, CatalogName);
        foreach (var (name, folder) in (result.GetValue(_repositories) ?? []).Select(Split).OfType<(string, string)>())
        {
            if (name == Repository.ServiceCatalogName) Add(catalogUrl, folder, RepositoryName);
            else if (known.TryGetValue(name, out var url)) Add(url, folder, RepositoryName);
            else if (name.AsSpan().IndexOfAny("/:@") >= 0) Add(name, folder, RepositoryName);
            else problems.Add(WorkloadProblems.UnknownRepository(name, known.Keys));
        }

        return folders;

        void Add(string url, string folder, string option)
        {
            var full = Path.GetFullPath(folder);
            Terminal.Tell(full);
            if (!Directory.Exists(full)) problems.Add(WorkloadProblems.NoFolder(option, folder));
            else folders = folders.SetItem(url, full);
        }
    }

    private ImmutableArray<string> ReadApiVersions(ParseResult result, ProblemList problems)
    {
        if (result.GetValue(_apiVersions) is not { } file) return [];
        var text = TextFile.Read(
            file.FullName, file.ToString(), "Write it with: kubectl api-versions > FILE", problems);
        return
        [
            .. (text ?? "")
                .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Where(line => !line.StartsWith('#')),
        ];
    }

    // The last '=' separates, because a URL can contain one.
    private static (string Name, string Folder)? Split(string written)
    {
        var at = written.LastIndexOf('=');
        return at > 0 && at < written.Length - 1 ? (written[..at], written[(at + 1)..]) : null;
    }
}
