namespace Pulumi;

public abstract class ResourceArgs : InputArgs
{
    internal static ResourceArgs Empty { get; } = new EmptyResourceArgs();

    private sealed class EmptyResourceArgs : ResourceArgs;
}
