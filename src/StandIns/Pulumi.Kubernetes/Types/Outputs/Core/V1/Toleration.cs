namespace Pulumi.Kubernetes.Types.Outputs.Core.V1;

[OutputType]
public sealed class Toleration
{
    public readonly string Effect;
    public readonly string Key;
    public readonly string Operator;
    public readonly int TolerationSeconds;
    public readonly string Value;

    [OutputConstructor]
    private Toleration(
        string effect,
        string key,
        string @operator,
        int tolerationSeconds,
        string value)
    {
        Effect = effect;
        Key = key;
        Operator = @operator;
        TolerationSeconds = tolerationSeconds;
        Value = value;
    }
}
