using System.Security.Cryptography;
using System.Text;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Model.Values;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Infra.Declarations;

/// <summary>
/// A cluster's private Helm values: one key `&lt;component&gt;.yaml` for each component that has values.
/// </summary>
public sealed class ValuesConfigMap : ConfigMap
{
    /// <summary>Declares the ConfigMap.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="args">The stack's input with the values.</param>
    /// <param name="options">The provider and parent.</param>
    public ValuesConfigMap(Cluster cluster, ControlPlaneArgs args, CustomResourceOptions options)
        : base(NameOf(cluster), Args(cluster, args), options)
    {
    }

    private static string NameOf(Cluster cluster) => $"values-{cluster.Name}";

    private static ConfigMapArgs Args(Cluster cluster, ControlPlaneArgs args) => new()
    {
        Metadata = new ObjectMetaArgs
        {
            Name = NameOf(cluster),
            Namespace = args.Namespace,
            Labels =
            {
                { LabelKeys.Stack, args.Composition.Rules.Stack.ToString() },
                { LabelKeys.Env, cluster.Env.ToString() },
                { LabelKeys.Cluster, cluster.Name.ToString() },
            },
        },
        Data = CreateData(cluster, args),
    };

    /// <summary>SHA-256 over the keys and texts, in hexadecimal.</summary>
    public static string ComputeHash(Cluster cluster, ControlPlaneArgs args)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        // Length prefixes, so that different maps never hash the same bytes.
        foreach (var (key, text) in CreateData(cluster, args).OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            foreach (var part in new[] { Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(text) })
            {
                hash.AppendData(BitConverter.GetBytes(part.Length));
                hash.AppendData(part);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // The values service needs empty texts too, because it treats a missing key as a missing cluster.
    private static Dictionary<string, string> CreateData(Cluster cluster, ControlPlaneArgs args)
    {
        var values = args.Values.For(cluster.Name);
        return args.UsesValuesService
            ? args.Composition.Placements
                .Select(placement => placement.Component)
                .Where(component => component.InlineValues is not null && args.Composition.Reaches(cluster, component))
                .ToDictionary(component => KeyOf(component.Name), component => values.TextOf(component.Name))
            : values.Components.Values.ToDictionary(value => KeyOf(value.Component), value => value.Text);
    }

    private static string KeyOf(ComponentName component) => $"{component}.yaml";
}
