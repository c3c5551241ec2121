using System.Collections.Immutable;

namespace Infra.Supervisors;

/// <summary>Where a stack's control plane is, and how to log in.</summary>
public sealed record ControlPlaneAccess(SupervisorLogin Login, string Namespace);

/// <summary>An object by kind and name, in the control plane's namespace.</summary>
public readonly record struct ObjectName(string Kind, string Name);

/// <summary>What to read of a control plane.</summary>
public sealed record ControlPlaneRequest
{
    /// <summary>
    /// A label selector of what the stack wrote; absent: only cluster Secrets and ApplicationSets are read.
    /// </summary>
    public string? StackSelector { get; init; }

    /// <summary>
    /// A label selector of Applications that are to be read as well, with their owners and sources; absent: none are.
    /// </summary>
    public string? ApplicationSelector { get; init; }

    /// <summary>What is declared: read by name where no list has it.</summary>
    public ImmutableArray<ObjectName> Declared { get; init; } = [];

    /// <summary>What may be known of a key of a Secret with this value; the value itself is not kept.</summary>
    public required Func<string, string, string> Show { get; init; }
}
