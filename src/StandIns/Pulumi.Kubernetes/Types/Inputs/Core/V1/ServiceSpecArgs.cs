using Pulumi.Kubernetes.Core.V1;

namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class ServiceSpecArgs : ResourceArgs
{
    [Input("ports")]
    private InputList<ServicePortArgs>? _ports;

    [Input("selector")]
    private InputMap<string>? _selector;

    public InputList<ServicePortArgs> Ports
    {
        get => _ports ??= [];
        set => _ports = value;
    }

    public InputMap<string> Selector
    {
        get => _selector ??= [];
        set => _selector = value;
    }

    [Input("type")]
    public InputUnion<string, ServiceSpecType>? Type { get; set; }
}
