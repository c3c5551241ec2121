namespace Pulumi;

/// <summary>The root of all resources of a run.</summary>
internal sealed class Stack : ComponentResource
{
    public const string TypeToken = "pulumi:pulumi:Stack";

    public Stack()
        : base(TypeToken, Deployment.CurrentOrThrow.RootName) => Deployment.CurrentOrThrow.Stack = this;
}
