using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Pulumi;
using Pulumi.Kubernetes;

namespace StandIns.Tests.Surface;

/// <summary>A stand-in has only the members that the program needs.</summary>
public sealed class UsedSurfaceTests
{
    private static readonly Assembly[] StandIns = [typeof(Resource).Assembly, typeof(KubernetesResource).Assembly];

    // Members whose use leaves no trace in metadata, each with the way it is used.
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["Pulumi.Kubernetes.Core.V1.ServiceSpecType op_Explicit(Pulumi.Kubernetes.Core.V1.ServiceSpecType) : String"] =
            "The serializer finds it by reflection.",
    };

    [Fact]
    public void Every_public_member_is_used_by_the_program_or_needed_by_a_used_member()
    {
        var superfluous = SuperfluousWith(ProgramFiles);

        Assert.True(
            superfluous.SequenceEqual(Exceptions.Keys.Order(StringComparer.Ordinal)),
            $"""
            public, and used by none of {string.Join(", ", ProgramFiles.Select(Path.GetFileName))}:
            {string.Join('\n', superfluous.Except(Exceptions.Keys))}
            exceptions that are used or gone:
            {string.Join('\n', Exceptions.Keys.Except(superfluous))}
            """);
    }

    [Fact]
    public void Without_the_program_every_member_unused_by_the_stand_ins_is_superfluous()
    {
        var superfluous = SuperfluousWith([]);

        foreach (var type in typeof(KubernetesResource).Assembly.GetExportedTypes())
            Assert.Contains(type.FullName, superfluous);
        Assert.Contains("Pulumi.Config Get(String) : String", superfluous);
        Assert.Contains("Pulumi.ResourceOptions DependsOn", superfluous);
        Assert.Contains("Pulumi.Input`1 op_Implicit(Pulumi.Output`1<!0>) : Pulumi.Input`1<!0>", superfluous);
        Assert.DoesNotContain("Pulumi.ResourceOptions Version", superfluous);
        Assert.DoesNotContain("Pulumi.InputArgs", superfluous);
    }

    // For Pulumi, Pulumi.Kubernetes is part of the program.
    private static List<string> SuperfluousWith(IEnumerable<string> programFiles) =>
    [
        .. new UsedSurface(
            StandIns.Select(assembly => Metadata(assembly.Location)),
            programFiles.Append(typeof(KubernetesResource).Assembly.Location).Select(Metadata)).Superfluous,
    ];

    private static string[] ProgramFiles { get; } =
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Program"), "*.dll");

    private static MetadataReader Metadata(string file) =>
        new PEReader(ImmutableArray.Create(File.ReadAllBytes(file))).GetMetadataReader();
}
