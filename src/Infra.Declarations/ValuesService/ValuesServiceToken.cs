using Infra.Foundation;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Infra.Declarations;

/// <summary>
/// The token that Argo CD sends and the service checks. Both watch this Secret; a request between their updates is
/// rejected, which deletes nothing.
/// </summary>
internal sealed class ValuesServiceToken(ValuesServiceArgs args, CustomResourceOptions options)
    : Secret(ObjectName, Args(args), options)
{
    public const string ObjectName = ValuesServiceObject.Name + "-token";

    public const string Key = "token";

    private static SecretArgs Args(ValuesServiceArgs args) => new()
    {
        Metadata = CreateMetadata(args),
        Type = "Opaque",
        StringData = { { Key, Output.CreateSecret(args.Token) } },
    };

    private static ObjectMetaArgs CreateMetadata(ValuesServiceArgs args)
    {
        var metadata = ValuesServiceObject.CreateMetadata(args, ObjectName);
        // Argo CD requires this label on Secrets that its configuration refers to.
        metadata.Labels.Add(LabelKeys.PartOf, "argocd");
        return metadata;
    }
}
