namespace Pulumi;

public sealed class ComponentResourceOptions : ResourceOptions
{
    internal override ComponentResourceOptions Clone()
    {
        var clone = new ComponentResourceOptions();
        clone.Append(this);
        return clone;
    }
}
