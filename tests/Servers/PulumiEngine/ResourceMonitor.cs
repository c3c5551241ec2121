using System.Collections.Concurrent;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Protocol;

namespace PulumiEngine;

/// <summary>The service with which a program registers its resources.</summary>
internal sealed class ResourceMonitor(EngineOptions options, Action<Registration> record)
{
    // The current engine's responses to SupportsFeature.
    private static readonly HashSet<string> Features =
    [
        "secrets", "resourceReferences", "outputValues", "aliasSpecs", "replacementTrigger", "deletedWith",
        "replaceWith", "transforms", "invokeTransforms", "parameterization", "resourceHooks", "errorHooks",
        "sendsOptionsToHooks",
    ];

    private readonly Urns _urns = new(options.Stack, options.Project);
    private readonly ConcurrentDictionary<string, bool> _registered = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _completed = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource _shutdown = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Gauge InFlight { get; } = new();

    public int RegistrationCount => _registered.Count;

    public void ReleaseShutdown() => _shutdown.TrySetResult();

    public void AddTo(Methods methods)
    {
        const string service = nameof(ResourceMonitor);
        methods.Add<SupportsFeatureRequest>(service, "SupportsFeature", SupportsFeature);
        methods.Add<RegisterResourceRequest>(service, "RegisterResource", RegisterResource);
        methods.Add<RegisterResourceOutputsRequest>(service, "RegisterResourceOutputs", RegisterResourceOutputs);
        methods.Add<InvokeRequest>(service, "Invoke", Invoke);
        if (options.Shutdown is not ShutdownAnswer.Unimplemented)
            methods.Add<Empty>(service, "SignalAndWaitForShutdown", SignalAndWaitForShutdown);
    }

    private Task<IMessage> SupportsFeature(SupportsFeatureRequest request, ServerCallContext context) =>
        Answer(new SupportsFeatureResponse
        {
            HasSupport = Features.Contains(request.Id) && !options.MissingFeatures.Contains(request.Id),
        });

    private async Task<IMessage> RegisterResource(RegisterResourceRequest request, ServerCallContext context)
    {
        using var flight = InFlight.Enter();
        var registration = new Registration(_urns.Create(request.Type, request.Name, request.Parent), request);
        record(registration);

        var step = options.Step(registration);
        await step.After.WaitAsync(context.CancellationToken);
        if (step.Refusal is { } refusal)
        {
            if (refusal.InTrailers) await context.WriteResponseHeadersAsync([]);
            throw refusal.ToException();
        }

        if (step.Result is not StepResult.Success && !request.SupportsResultReporting)
            throw new RpcException(new(StatusCode.Internal, "resource registration failed"));

        Add(registration.Urn, request.Parent);
        return RegistrationAnswer.Create(request, registration.Urn, step, options.DryRun);
    }

    private Task<IMessage> RegisterResourceOutputs(RegisterResourceOutputsRequest request, ServerCallContext context)
    {
        if (!_registered.ContainsKey(request.Urn) || !_completed.TryAdd(request.Urn, true))
        {
            var reason = $"cannot complete a resource '{request.Urn}' whose registration isn't pending";
            throw new Refusal(reason).ToException();
        }

        return Answer(new Empty());
    }

    private Task<IMessage> Invoke(InvokeRequest request, ServerCallContext context)
    {
        var answer = options.Invoke(request.Tok, ProtocolJson.From(request.Args ?? new Struct()));
        return Answer(new InvokeResponse { Return = ProtocolJson.ToStruct(answer) });
    }

    private async Task<IMessage> SignalAndWaitForShutdown(Empty request, ServerCallContext context)
    {
        if (options.Shutdown is ShutdownAnswer.WhenReleased) await _shutdown.Task.WaitAsync(context.CancellationToken);
        return new Empty();
    }

    private void Add(string urn, string parent)
    {
        if (parent is not "" && !_registered.ContainsKey(parent))
            throw new Refusal($"could not find parent resource {parent}").ToException();
        if (!_registered.TryAdd(urn, true))
            throw new Refusal($"Duplicate resource URN '{urn}'; try giving it a unique name").ToException();
    }

    private static Task<IMessage> Answer(IMessage message) => Task.FromResult(message);
}
