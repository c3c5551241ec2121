using System.Reflection;

namespace Pulumi;

/// <summary>A group of resources, itself in no provider's hands.</summary>
public class ComponentResource : Resource
{
    public ComponentResource(string type, string name, ComponentResourceOptions? options = null)
        : this(type, name, ResourceArgs.Empty, options)
    {
    }

    public ComponentResource(
        string type, string name, ResourceArgs? args, ComponentResourceOptions? options = null, bool remote = false)
        : base(type, name, isCustom: false, args ?? ResourceArgs.Empty, options ?? new ComponentResourceOptions())
    {
        if (remote) throw new NotSupportedException("Remote components are not supported.");
    }

    internal ChildResources Children { get; } = new();

    protected void RegisterOutputs() => RegisterOutputs(DeclaredOutputs());

    protected void RegisterOutputs(IDictionary<string, object?> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        RegisterOutputs(Output.Create(outputs));
    }

    protected void RegisterOutputs(Task<IDictionary<string, object?>> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        RegisterOutputs(Output.Create(outputs));
    }

    protected void RegisterOutputs(Output<IDictionary<string, object?>> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        Deployment.CurrentOrThrow.RegisterOutputs(this, outputs);
    }

    private Dictionary<string, object?> DeclaredOutputs()
    {
        var outputs = new Dictionary<string, object?>();
        foreach (var property in GetType().GetProperties())
        {
            if (property.Name == nameof(Urn)) continue;
            if (property.GetCustomAttribute<OutputAttribute>() is not { } output) continue;

            outputs.Add(
                string.IsNullOrWhiteSpace(output.Name) ? property.Name : output.Name, property.GetValue(this));
        }

        return outputs;
    }
}
