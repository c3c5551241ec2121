namespace Pulumi.Kubernetes.Types.Outputs.Core.V1;

[OutputType]
public sealed class SELinuxOptions
{
    public readonly string Level;
    public readonly string Role;
    public readonly string Type;
    public readonly string User;

    [OutputConstructor]
    private SELinuxOptions(
        string level,
        string role,
        string type,
        string user)
    {
        Level = level;
        Role = role;
        Type = type;
        User = user;
    }
}
