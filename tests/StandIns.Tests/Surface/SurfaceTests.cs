using System.Reflection;
using Pulumi;
using Pulumi.Kubernetes;

namespace StandIns.Tests.Surface;

/// <summary>
/// The files list the members of the official packages that the stand-ins have. Nothing else is public.
/// </summary>
public sealed class SurfaceTests
{
    [Fact]
    public void Pulumi_has_exactly_the_listed_members() => AssertListed(typeof(Resource).Assembly);

    [Fact]
    public void Pulumi_Kubernetes_has_exactly_the_listed_members() =>
        AssertListed(typeof(KubernetesResource).Assembly);

    private static void AssertListed(Assembly assembly)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Surface", $"{assembly.GetName().Name}.txt");
        var expected = File.ReadAllLines(file);
        var actual = PublicSurface.Read(assembly).ToList();

        Assert.Equal(string.Join('\n', expected), string.Join('\n', actual));
    }
}
