namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class HTTPGetActionArgs : ResourceArgs
{
    [Input("httpHeaders")]
    private InputList<HTTPHeaderArgs>? _httpHeaders;

    [Input("host")]
    public Input<string>? Host { get; set; }

    public InputList<HTTPHeaderArgs> HttpHeaders
    {
        get => _httpHeaders ??= [];
        set => _httpHeaders = value;
    }

    [Input("path")]
    public Input<string>? Path { get; set; }

    [Input("port", required: true)]
    public InputUnion<int, string> Port { get; set; } = null!;

    [Input("scheme")]
    public Input<string>? Scheme { get; set; }

    public static new HTTPGetActionArgs Empty => new();
}
