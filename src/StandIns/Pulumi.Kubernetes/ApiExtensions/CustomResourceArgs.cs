using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Pulumi.Kubernetes.ApiExtensions;

public abstract class CustomResourceArgs : ResourceArgs
{
    protected CustomResourceArgs(string apiVersion, string kind)
    {
        ApiVersion = apiVersion;
        Kind = kind;
        Type = $"kubernetes:{apiVersion}:{kind}";
    }

    [Input("apiVersion")]
    internal Input<string> ApiVersion { get; }

    [Input("kind")]
    internal Input<string> Kind { get; }

    [Input("metadata")]
    public Input<ObjectMetaArgs>? Metadata { get; set; }

    internal string Type { get; }
}
