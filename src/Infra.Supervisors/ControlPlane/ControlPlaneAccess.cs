using System.Collections.Immutable;

namespace Infra.Supervisors;

/// <summary>How to log in to a stack's control plane.</summary>
/// <param name="Login">The login.</param>
/// <param name="Namespace">Argo CD's namespace.</param>
public sealed record ControlPlaneAccess(SupervisorLogin Login, string Namespace);

/// <summary>An object in the control plane's namespace.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Name">Its name.</param>
public readonly record struct ObjectName(string Kind, string Name);

/// <summary>What to read from a control plane.</summary>
public sealed record ControlPlaneRequest
{
    /// <summary>
    /// A label selector for the stack's objects. If it is null, only cluster Secrets and ApplicationSets are read.
    /// </summary>
    public string? StackSelector { get; init; }

    /// <summary>A label selector for Applications to read too, with their owners and sources; null for none.</summary>
    public string? ApplicationSelector { get; init; }

    /// <summary>The declared objects. An object that no list contains is read by its name.</summary>
    public ImmutableArray<ObjectName> Declared { get; init; } = [];

    /// <summary>Returns what to keep of a value in a Secret, by key and value. The value itself is not kept.</summary>
    public required Func<string, string, string> Show { get; init; }
}
