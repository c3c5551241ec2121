using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;

namespace StandIns.Tests.Testing;

/// <summary>Returns a resource's inputs as its state and records the calls.</summary>
internal class Mocks : IMocks
{
    public ConcurrentQueue<MockResourceArgs> Resources { get; } = new();

    public virtual Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        Resources.Enqueue(args);
        return Task.FromResult<(string?, object)>((args.Name + "_id", args.Inputs));
    }

    public Task<object> CallAsync(MockCallArgs args) => throw new NotSupportedException();

    public Task<ImmutableArray<Resource>> RunAsync(Action program, TestOptions? options = null) =>
        Deployment.TestAsync(this, options ?? new(), () =>
        {
            program();
            return Task.CompletedTask;
        });

    public MockResourceArgs Resource(string name) => Resources.Single(resource => resource.Name == name);
}
