using Infra.Foundation;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Infra.Declarations;

/// <summary>What all objects of the values service share.</summary>
internal static class ValuesServiceObject
{
    public const string Name = LabelKeys.ValuesService;

    /// <summary>The port of the pods and of the Service.</summary>
    public const int Port = 8080;

    /// <summary>The name of the port.</summary>
    public const string PortName = "http";

    public static ObjectMetaArgs CreateMetadata(ValuesServiceArgs args, string name = Name) => new()
    {
        Name = name,
        Namespace = args.Namespace,
        Labels = CreateLabels(args),
    };

    public static Dictionary<string, string> CreateLabels(ValuesServiceArgs args) => new()
    {
        [LabelKeys.AppName] = Name,
        [LabelKeys.Stack] = args.Stack.ToString(),
    };

    /// <summary>Selects the pods by name only, because a Deployment's selector is immutable.</summary>
    public static LabelSelectorArgs Pods => new() { MatchLabels = { { LabelKeys.AppName, Name } } };
}
