using k8s.Exceptions;
using k8s.KubeConfigModels;

namespace k8s;

internal static class KubeConfigFiles
{
    public static K8SConfiguration Named(string text, string fileName)
    {
        var config = KubernetesYaml.Deserialize<K8SConfiguration>(text);
        if (config is not null) config.FileName = fileName;
        return config ?? throw new KubeConfigException($"kubeconfig file {fileName} is empty");
    }

    /// <summary>Of what several files say, what the first says holds.</summary>
    public static K8SConfiguration Merged(string files) =>
        files.Split(Path.PathSeparator)
            .Select(file => KubernetesClientConfiguration.LoadKubeConfig(new FileInfo(file.Trim('"'))))
            .Aggregate(Merge);

    private static K8SConfiguration Merge(K8SConfiguration first, K8SConfiguration second)
    {
        if (first.Kind != second.Kind)
        {
            throw new KubeConfigException(
                $"kubeconfig \"kind\" are different between {first.FileName} and {second.FileName}");
        }

        first.CurrentContext ??= second.CurrentContext;
        first.FileName ??= second.FileName;
        foreach (var (name, value) in second.Preferences ?? new Dictionary<string, object>())
            first.Preferences?.TryAdd(name, value);
        first.Extensions = Union(first.Extensions, second.Extensions, extension => extension.Name);
        first.Clusters = Union(first.Clusters, second.Clusters, cluster => cluster.Name);
        first.Users = Union(first.Users, second.Users, user => user.Name);
        first.Contexts = Union(first.Contexts, second.Contexts, context => context.Name);
        return first;
    }

    private static List<T> Union<T>(IEnumerable<T> first, IEnumerable<T> second, Func<T, string> name) =>
        [.. (first ?? []).Concat(second ?? []).DistinctBy(name)];
}
