using Infra.Foundation;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Infra.Declarations;

/// <summary>What the objects of the values service have in common.</summary>
internal static class ValuesServiceObject
{
    public const string Name = LabelKeys.ValuesService;

    /// <summary>The pods' port and that of the Service, so that there is one number to know.</summary>
    public const int Port = 8080;

    /// <summary>The port's name.</summary>
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

    /// <summary>The pods, by name alone: a Deployment's selector can never be changed.</summary>
    public static LabelSelectorArgs Pods => new() { MatchLabels = { { LabelKeys.AppName, Name } } };
}
