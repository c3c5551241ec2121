using System.Text.Json;
using Infra.Changes;
using Infra.Foundation;

namespace Infra.Cli;

/// <summary>
/// Writes the file for `pulumi import --file`: the objects to adopt, as the program registers them. It refers to the
/// component and the provider by URN, so both must already be in the stack's state.
/// </summary>
internal static class ImportFile
{
    private const string Project = "infra";
    private const string Component = "controlPlane";
    private const string Provider = "hub";
    private const string Service = "valuesService";
    private const string ComponentType = "infra:index:ControlPlane";
    private const string ServiceType = "infra:index:ValuesService";

    // All objects of these kinds belong to the values service; of other kinds, those with its name do.
    private static readonly string[] ServiceKinds = [
        "Deployment", "Service", "ServiceAccount", "Role", "RoleBinding", "NetworkPolicy", "PodDisruptionBudget",
    ];

    public static void Write(FileInfo file, StackRun run, AdoptionReport report, ProblemList problems)
    {
        var resources = report.Findings
            .Where(finding => finding.Verdict is not Verdict.Conflict)
            .Select(finding => CreateResource(finding, run))
            .OfType<Resource>()
            .ToList();
        try
        {
            file.Directory?.Create();
            WholeFile.Write(
                file.FullName,
                JsonSerializer.Serialize(
                    new Document(NameTable(run.Stack, resources), resources), JsonOutput.WithoutNulls)
                    + "\n");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(CommandProblems.CannotWriteImport(
                file.ToString(), e.Message.Replace(file.FullName, file.ToString(), StringComparison.Ordinal)));
        }
    }

    private static Resource? CreateResource(AdoptionFinding finding, StackRun run)
    {
        // Before infra:adopt lists a Secret, it is declared under another name, so its cluster identifies it.
        var declared = run.Recording.Manifests.FirstOrDefault(manifest => manifest.Key.Kind == finding.Kind
            && (finding.Cluster is null
                ? manifest.Key.Name == finding.Name
                : manifest.Label(LabelKeys.Cluster) == finding.Cluster));
        if (declared is null) return null;
        var (type, name) = run.Recording.Names[declared.Key];
        // Cluster Secrets are registered by object name, which with infra:adopt is the existing one.
        if (finding.Cluster is not null) name = finding.Name;
        return new(
            type,
            $"{finding.Kind.ToLowerInvariant()}-{name}",
            name,
            $"{declared.Key.Namespace}/{finding.Name}",
            IsOfService(declared) ? Service : Component,
            Provider);
    }

    private static bool IsOfService(Manifest manifest) =>
        ServiceKinds.Contains(manifest.Key.Kind) || manifest.Label(LabelKeys.AppName) is not null;

    private static SortedDictionary<string, string> NameTable(StackName stack, List<Resource> resources)
    {
        var table = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [Component] = $"urn:pulumi:{stack}::{Project}::{ComponentType}::control-plane",
            [Provider] = $"urn:pulumi:{stack}::{Project}::{ComponentType}$pulumi:providers:kubernetes::control-plane",
        };
        if (resources.Exists(resource => resource.Parent == Service))
            table[Service] = $"urn:pulumi:{stack}::{Project}::{ComponentType}${ServiceType}::values-service";
        return table;
    }

    private sealed record Document(SortedDictionary<string, string> NameTable, IReadOnlyList<Resource> Resources);

    private sealed record Resource(
        string Type, string Name, string LogicalName, string Id, string Parent, string Provider);
}
