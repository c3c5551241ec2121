namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class LifecycleArgs : ResourceArgs
{
    [Input("postStart")]
    public Input<LifecycleHandlerArgs>? PostStart { get; set; }

    [Input("preStop")]
    public Input<LifecycleHandlerArgs>? PreStop { get; set; }

    [Input("stopSignal")]
    public Input<string>? StopSignal { get; set; }

    public static new LifecycleArgs Empty => new();
}
