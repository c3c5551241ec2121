namespace Pulumi;

/// <summary>A group of resources. No provider manages the group itself.</summary>
public class ComponentResource : Resource
{
    public ComponentResource(string type, string name, ComponentResourceOptions? options = null)
        : base(type, name, ResourceArgs.Empty, options ?? new())
    {
    }

    internal ChildResources Children { get; } = new();

    /// <summary>Reports to the engine that the component is complete. It has no outputs.</summary>
    protected void RegisterOutputs() => Deployment.CurrentOrThrow.RegisterOutputs(this);
}
