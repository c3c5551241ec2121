using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Provider = Pulumi.Kubernetes.Provider;

namespace StandIns.Tests.Wire.Programs;

internal static class Reading
{
    public static void Declare()
    {
        var hub = new Provider("hub", new() { Namespace = "argocd" });
        var found = ConfigMap.Get("found", "argocd/found", new() { Provider = hub });
        var secret = Secret.Get("secret", "argocd/secret");

        _ = new ConfigMap("sink", new()
        {
            Metadata = new ObjectMetaArgs
            {
                Name = found.Metadata.Apply(metadata => metadata.Name),
                Annotations = { ["id"] = secret.Id },
            },
            Data = { ["copy"] = found.Data.Apply(data => data["found"]) },
        });
    }
}
