namespace Pulumi.Kubernetes.Core.V1;

[EnumType]
public readonly struct ServiceSpecType
{
    private readonly string _value;

    private ServiceSpecType(string value) => _value = value;

    public static ServiceSpecType ClusterIP { get; } = new("ClusterIP");

    public static explicit operator string(ServiceSpecType value) => value._value;

    public override string ToString() => _value;
}
