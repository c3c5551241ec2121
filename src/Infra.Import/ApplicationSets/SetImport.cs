using System.Collections.Immutable;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Model.Observed;

namespace Infra.Import;

/// <summary>
/// Imports hand-written ApplicationSets into a new project, and proves that the Applications stay the same.
/// </summary>
public sealed class SetImport
{
    private readonly SetImportRequest _request;
    private readonly IReadOnlyList<CatalogLine> _lines;
    private readonly Inventory? _inventory;
    private readonly SourceTree? _rendered;
    private readonly ProblemList _problems;

    private SetImport(
        SetImportRequest request,
        IReadOnlyList<CatalogLine> lines,
        Inventory? inventory,
        SourceTree? rendered,
        ProblemList problems)
    {
        (_request, _lines, _inventory, _rendered, _problems) = (request, lines, inventory, rendered, problems);
    }

    /// <summary>The files of the new project; empty if nothing was written.</summary>
    public ImmutableArray<string> Written { get; private init; } = [];

    /// <summary>The names of the imported components.</summary>
    public ImmutableArray<string> Components => [.. _lines.Select(line => line.Set.Name)];

    /// <summary>The comparison; null until the declared objects are known.</summary>
    public ProvenSets? Proof { get; private set; }

    /// <summary>All problems so far, sorted.</summary>
    public IReadOnlyList<Problem> Problems => _problems.Sorted();

    /// <summary>True if every Application is the same on both sides and no error was found.</summary>
    public bool IsProven => Proof is { } proof
        && proof.Applications.All(application => application.IsSame)
        && !_problems.HasErrors;

    /// <summary>
    /// Reads the sets and writes a project whose catalog declares them. Nothing is written if no set can be imported,
    /// if the inventory is invalid, or if the folder contains something else.
    /// </summary>
    public static SetImport Read(SetImportRequest request, ImportFiles files)
    {
        var problems = new ProblemList();
        var sets = Sets(request, files, problems);
        var recording = files.Text(
            request.Inventory,
            problems,
            $"Record the clusters (infra inventory {request.Rules.Stack} --record), or name a recording: "
                + "--inventory FILE.");
        var inventory = recording is null
            ? null
            : RecordedInventory.Parse(recording, request.Inventory, problems);
        var repositories = new SetRepositories(sets);
        var lines = sets.Select(set => CreateLine(set, repositories, request, problems)).OfType<CatalogLine>().ToList();
        var rendered = request.Rendered is null ? null : files.Tree(request.Rendered, problems);
        var texts = SetProject.Create(request, lines, repositories, recording ?? "");
        var mayAdd = files.MayAdd(request.NewFolder, texts);
        if (!mayAdd) problems.Add(ImportProblems.FolderNotEmpty(request.NewFolder));
        var isWritten = mayAdd
            && lines.Count > 0
            && inventory is not null
            && files.Write(request.NewFolder, texts, problems);
        return new(request, lines, inventory, rendered, problems) { Written = isWritten ? [.. texts.Keys] : [] };
    }

    /// <summary>Compares the Applications of the old sets with those of the declared objects.</summary>
    public void Prove(IReadOnlyCollection<YamlMap> declared)
    {
        var envs = _request.Rules.Revisions.Keys.Select(env => env.ToString()).ToHashSet(StringComparer.Ordinal);
        var clusters = _inventory!.Clusters
            .Where(cluster => cluster.Env is not null && envs.Contains(cluster.Env))
            .Select(ApplicationProof.CreateCluster);
        Proof = new ApplicationProof(_lines, _rendered, _problems).Prove(clusters, declared);
    }

    /// <summary>Adds the problems that the program reports for the new project.</summary>
    public void Add(IEnumerable<Problem> found)
    {
        foreach (var problem in found) _problems.Add(problem);
    }

    private static CatalogLine? CreateLine(
        HandWrittenSet set, SetRepositories repositories, SetImportRequest request, ProblemList problems)
    {
        try
        {
            return CatalogLine.Create(set, repositories, request);
        }
        catch (InexpressibleSetException e)
        {
            problems.Add(e.Problem);
            return null;
        }
    }

    private static List<HandWrittenSet> Sets(SetImportRequest request, ImportFiles files, ProblemList problems)
    {
        var sets = new Dictionary<string, HandWrittenSet>(StringComparer.Ordinal);
        foreach (var path in request.Paths)
        {
            var found = files.YamlTexts(path, problems)
                .SelectMany(file => HandWrittenSet.Read(file.Value, file.Key, problems))
                .ToList();
            if (found.Count == 0 && !problems.HasErrors) problems.Add(SetProblems.NoSets(path));
            foreach (var set in found)
            {
                if (!sets.TryAdd(set.Name, set))
                    problems.Add(SetProblems.SameName(set, sets[set.Name].Tree.Position));
            }
        }

        return [.. sets.Values.OrderBy(set => set.Name, StringComparer.Ordinal)];
    }
}
