using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Infra.Declarations;

/// <summary>The service account of the pods. Its token is mounted only if a pod asks for it.</summary>
internal sealed class ValuesServiceAccount(ValuesServiceArgs args, CustomResourceOptions options)
    : ServiceAccount(ValuesServiceObject.Name, Args(args), options)
{
    private static ServiceAccountArgs Args(ValuesServiceArgs args)
    {
        var account = new ServiceAccountArgs
        {
            Metadata = ValuesServiceObject.CreateMetadata(args),
            AutomountServiceAccountToken = false,
        };
        if (args.PullSecrets is not []) account.ImagePullSecrets = References(args);
        return account;
    }

    private static LocalObjectReferenceArgs[] References(ValuesServiceArgs args) =>
        [.. args.PullSecrets.Select(name => new LocalObjectReferenceArgs { Name = name })];
}
