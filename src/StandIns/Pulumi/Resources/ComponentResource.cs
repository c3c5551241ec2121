namespace Pulumi;

/// <summary>A group of resources, itself in no provider's hands.</summary>
public class ComponentResource : Resource
{
    public ComponentResource(string type, string name, ComponentResourceOptions? options = null)
        : base(type, name, ResourceArgs.Empty, options ?? new())
    {
    }

    internal ChildResources Children { get; } = new();

    /// <summary>Tells the engine that the component is complete. It has no outputs of its own.</summary>
    protected void RegisterOutputs() => Deployment.CurrentOrThrow.RegisterOutputs(this);
}
