using System.Collections.Concurrent;
using Pulumi.Testing;

namespace StandIns.Tests.Testing;

/// <summary>Answers a resource with its inputs and remembers what it was asked.</summary>
internal class Mocks : IMocks
{
    public ConcurrentQueue<MockResourceArgs> Resources { get; } = new();

    public ConcurrentQueue<MockRegisterResourceOutputsRequest> Outputs { get; } = new();

    public virtual Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        Resources.Enqueue(args);
        return Task.FromResult<(string?, object)>((args.Name + "_id", args.Inputs));
    }

    public virtual Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(args.Args);

    public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args)
    {
        Outputs.Enqueue(args);
        return Task.CompletedTask;
    }

    public MockResourceArgs Resource(string name) => Resources.Single(resource => resource.Name == name);
}
