using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A resource that a provider manages.</summary>
public class CustomResource : Resource
{
    public CustomResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options = null)
        : base(type, name, args ?? ResourceArgs.Empty, options ?? new())
    {
    }

    private protected CustomResource(string urn)
        : base(urn) => Id.Complete(OutputData.Unknown("").WithResources(Self));

    internal Output<string> Id { get; } = Output<string>.Promise();

    internal override void Complete(ResourceState state)
    {
        base.Complete(state);
        var id = string.IsNullOrEmpty(state.Id) ? OutputData.Unknown("") : OutputData.Plain(state.Id);
        Id.Complete(id.WithResources(Self));
    }

    internal override void Fail(Exception exception)
    {
        base.Fail(exception);
        Id.Fail(exception);
    }
}
