namespace Pulumi;

public class StackOptions
{
    public List<ResourceTransformation> ResourceTransformations
    {
        get => field ??= [];
        set;
    }
}
