using System.Globalization;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Infra.Declarations;

/// <summary>Tells Argo CD's plugin generator where the service is: an ApplicationSet names this ConfigMap.</summary>
internal sealed class ValuesServicePlugin(ValuesServiceArgs args, CustomResourceOptions options)
    : ConfigMap(ObjectName, Args(args), options)
{
    public const string ObjectName = ValuesServiceObject.Name + "-plugin";

    // A name that ends in "svc" is what a proxy's exceptions are made for: Argo CD heeds its proxy here too.
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
