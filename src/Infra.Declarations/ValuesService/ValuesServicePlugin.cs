using System.Globalization;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Infra.Declarations;

/// <summary>
/// The ConfigMap that tells Argo CD's plugin generator where the service is. ApplicationSets refer to it.
/// </summary>
internal sealed class ValuesServicePlugin(ValuesServiceArgs args, CustomResourceOptions options)
    : ConfigMap(ObjectName, Args(args), options)
{
    public const string ObjectName = ValuesServiceObject.Name + "-plugin";

    // Argo CD uses its proxy here too, and proxy exceptions usually cover names that end in "svc".
    private static ConfigMapArgs Args(ValuesServiceArgs args) => new()
    {
        Metadata = ValuesServiceObject.CreateMetadata(args, ObjectName),
        Data =
        {
            { "baseUrl", $"http://{ValuesServiceObject.Name}.{args.Namespace}.svc:{ValuesServiceObject.Port}" },
            { "token", $"${ValuesServiceToken.ObjectName}:{ValuesServiceToken.Key}" },
            { "requestTimeout", args.RequestTimeoutSeconds.ToString(CultureInfo.InvariantCulture) },
        },
    };
}
