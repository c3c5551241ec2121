using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using Infra.KubernetesApi;

namespace Infra.IntegrationTests.KubernetesApi;

/// <summary>Only one assembly creates clients and logins, as the metadata of each assembly shows.</summary>
public sealed class OneMakerTests
{
    private const string Maker = "Infra.KubernetesApi";

    public static TheoryData<string> Projects => [.. Under("src"), .. Under("stacks")];

    private static string Root { get; } = Path.GetFullPath(Path.Combine(ThisFolder(), "..", "..", ".."));

    [Theory]
    [MemberData(nameof(Projects))]
    public void Only_one_project_creates_clients_and_logins(string project)
    {
        var found = MadeIn(AssemblyOf(project));

        if (Path.GetFileNameWithoutExtension(project) == Maker) Assert.Contains("k8s.Kubernetes..ctor", found);
        else Assert.Empty(found);
    }

    /// <summary>Shows that the search matches compiled code.</summary>
    [Fact]
    public void A_client_created_elsewhere_is_found() =>
        Assert.Equal(
            ["k8s.GenericClient", "k8s.Kubernetes..ctor", "k8s.KubernetesClientConfiguration"],
            MadeIn(typeof(OneMakerTests).Assembly.Location));

    internal static object[] Elsewhere()
    {
        var configuration = k8s.KubernetesClientConfiguration.BuildDefaultConfig();
        k8s.Kubernetes client = new(configuration);
        return [client, new k8s.GenericClient(client, "v1", "secrets")];
    }

    private static string[] MadeIn(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        var types = metadata.TypeReferences.Select(handle => FullName(metadata, handle)).Where(IsLoginOrMaker);
        var makers = metadata.MemberReferences.Select(metadata.GetMemberReference)
            .Where(member => member.Parent.Kind is HandleKind.TypeReference)
            .Where(member => metadata.GetString(member.Name) == ".ctor")
            .Select(member => FullName(metadata, (TypeReferenceHandle)member.Parent))
            .Where(name => name == "k8s.Kubernetes")
            .Select(name => name + "..ctor");
        return [.. types.Concat(makers).Distinct().Order(StringComparer.Ordinal)];
    }

    private static bool IsLoginOrMaker(string name) =>
        name is "k8s.KubernetesClientConfiguration" or "k8s.GenericClient"
            || name.StartsWith("k8s.ClientSets.", StringComparison.Ordinal);

    private static string FullName(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
    }

    private static IEnumerable<string> Under(string folder) =>
        Directory.GetFiles(Path.Combine(Root, folder), "*.csproj", SearchOption.AllDirectories)
            .Where(project => !project.Contains("StandIns", StringComparison.Ordinal));

    // A project without an assembly here is unknown to this test and must be referenced.
    private static string AssemblyOf(string project)
    {
        var named = XDocument.Load(project).Descendants("AssemblyName").FirstOrDefault()?.Value;
        return Path.Combine(AppContext.BaseDirectory, (named ?? Path.GetFileNameWithoutExtension(project)) + ".dll");
    }

    private static string ThisFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
