using System.Collections.Immutable;

namespace Pulumi;

/// <summary>The completing side of an output that a resource's registration fills.</summary>
internal interface IOutputPromise
{
    bool IsPending { get; }

    void Complete(OutputData<object?> data);

    void CompleteWithDefault(ImmutableHashSet<Resource> resources, bool isKnown);

    void Fail(Exception exception);
}
