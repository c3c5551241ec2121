using Infra.Foundation;

namespace Infra.Tests.Cli;

/// <summary>Kubernetes' rules for the names and labels of objects in rendered files.</summary>
internal static class DeclaredNames
{
    public static void Check(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories))
        {
            var tree = YamlFile.ParseMap(File.ReadAllText(file), file, new())!;
            // A rendering also contains its own file list.
            if (tree.Find("kind") is null) continue;
            var metadata = (YamlMap)tree.Find("metadata")!;
            var name = ((YamlScalar)metadata.Find("name")!).Text;
            Assert.InRange(name.Length, 1, 253);
            Assert.All(name.Split('.'), part => Assert.Null(KubernetesNames.BrokenLabelRule(part)));
            Assert.All(((YamlMap)metadata.Find("labels")!).Entries, label =>
            {
                Assert.Null(KubernetesNames.BrokenLabelKeyRule(label.Key));
                Assert.Null(KubernetesNames.BrokenLabelValueRule(((YamlScalar)label.Value).Text));
            });
        }
    }
}
