using System.Collections.Immutable;

namespace Pulumi.Kubernetes.Types.Outputs.Core.V1;

[OutputType]
public sealed class ExecAction
{
    public readonly ImmutableArray<string> Command;

    [OutputConstructor]
    private ExecAction(
        ImmutableArray<string> command)
    {
        Command = command;
    }
}
