namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class ExecActionArgs : ResourceArgs
{
    [Input("command")]
    private InputList<string>? _command;

    public InputList<string> Command
    {
        get => _command ??= [];
        set => _command = value;
    }

    public static new ExecActionArgs Empty => new();
}
