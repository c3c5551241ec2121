using System.Net;
using System.Text.Json.Nodes;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using k8s.Exceptions;
using KubernetesProvider.Cluster;
using KubernetesProvider.Objects;
using KubernetesProvider.Protocol;
using KubernetesProvider.Wire;

namespace KubernetesProvider;

/// <summary>
/// The provider protocol, for the kinds that the program declares. README.md names the source of each response.
/// </summary>
internal sealed class ProviderService : ResourceProvider.ResourceProviderBase, IDisposable
{
    private const string Version = "4.32.0";
    private const string PatchForce = "pulumi.com/patchForce";
    private const string DeletionPolicy = "pulumi.com/deletionPropagationPolicy";

    private readonly CancellationTokenSource _cancel = new();
    private ProviderSettings _settings = new();
    private ControlPlane? _cluster;
    private string _unreachable = "not configured";

    public void Dispose()
    {
        _cluster?.Dispose();
        _cancel.Dispose();
    }

    public override Task<PluginInfo> GetPluginInfo(Empty request, ServerCallContext context) =>
        Task.FromResult(new PluginInfo { Version = Version });

    public override async Task<Empty> Cancel(Empty request, ServerCallContext context)
    {
        await _cancel.CancelAsync();
        return new();
    }

    public override Task<CheckResponse> CheckConfig(CheckRequest request, ServerCallContext context) =>
        Task.FromResult(new CheckResponse { Inputs = request.News });

    public override Task<DiffResponse> DiffConfig(DiffRequest request, ServerCallContext context) =>
        Task.FromResult(ConfigDiff.Between(Properties.ToJson(request.Olds), Properties.ToJson(request.News)));

    /// <summary>An unreachable API server is not a failure here: a preview continues without it.</summary>
    public override async Task<ConfigureResponse> Configure(ConfigureRequest request, ServerCallContext context)
    {
        _settings = ProviderSettings.Parse(request.Variables);
        try
        {
            _cluster = new(await ActiveCluster.ConfigureAsync(_settings), _settings);
            await _cluster.VersionAsync(context.CancellationToken);
        }
        catch (Exception e) when (e is HttpRequestException or KubeConfigException or YamlDotNet.Core.YamlException
            or KubernetesException)
        {
            _unreachable = $"unable to load schema information from the API server: {e.Message}";
            _cluster?.Dispose();
            _cluster = null;
        }

        return new() { AcceptSecrets = true, SupportsPreview = true };
    }

    public override async Task<CheckResponse> Check(CheckRequest request, ServerCallContext context)
    {
        var inputs = Properties.ToJson(request.News);
        if (!Properties.HasUnknown(request.News)) inputs = Normal.FormOf(inputs);
        var response = new CheckResponse();
        // The real provider generates a name. Every object declared here has one.
        if (inputs.Name() is "")
            response.Failures.Add(new CheckFailure { Property = "metadata.name", Reason = "missing" });
        if (_settings.Namespace is not null && inputs.Namespace() is null or "")
        {
            var kind = _cluster is null ? null : await _cluster.FindKindAsync(inputs);
            if (kind is null or { IsNamespaced: true }) inputs.Metadata()["namespace"] = _settings.Namespace;
        }

        response.Inputs = Properties.FromJson(inputs);
        SecretMarks.Copy(request.News, response.Inputs);
        return response;
    }

    public override Task<DiffResponse> Diff(DiffRequest request, ServerCallContext context)
    {
        var old = Checkpoint.Parse(request.Olds);
        var inputs = Normal.FormOf(Properties.ToJson(request.News));
        var pruned = Pruning.ToShapeOf(old.Live, Normal.FormOf(old.Inputs));
        pruned["apiVersion"] ??= inputs.ApiVersion();
        pruned["kind"] ??= inputs.Kind();
        pruned.Metadata().Remove("resourceVersion");
        pruned.Metadata()["name"] = old.Live.Name();

        var entries = Difference.Between(pruned, inputs, ReplacingFields.Find(inputs, _settings))
            .Where(entry => !request.IgnoreChanges.Any(ignored => FieldPath.Contains(ignored, entry.Key)))
            .ToList();
        var replaces = entries.Where(entry => Difference.Replaces(entry.Value)).Select(entry => entry.Key).ToList();
        var response = new DiffResponse
        {
            Changes = entries.Count > 0
                ? DiffResponse.Types.DiffChanges.DiffSome
                : DiffResponse.Types.DiffChanges.DiffNone,
            HasDetailedDiff = true,
            DeleteBeforeReplace = replaces.Count > 0
                && inputs.Name() == old.Live.Name()
                && inputs.Namespace() == old.Live.Namespace(),
        };
        response.Replaces.AddRange(replaces);
        foreach (var (path, entry) in entries) response.DetailedDiff.Add(path, entry);
        return Task.FromResult(response);
    }

    public override async Task<CreateResponse> Create(CreateRequest request, ServerCallContext context)
    {
        using var stop = StopOf(context);
        if (!request.Preview) RequireCluster();
        var inputs = Properties.ToJson(request.Properties);
        if (request.Preview && !await CanDryRunAsync(request.Properties, inputs))
            return new() { Properties = request.Properties };

        var manager = FieldManagers.Render(inputs, "");
        try
        {
            var live = await CreateAsync(inputs, manager, request.Preview, stop.Token);
            if (request.Preview) live.Remove("status");
            return new()
            {
                Id = request.Preview ? "" : live.Id(),
                Properties = new Checkpoint(live, inputs, inputs.ApiVersion(), manager).ToStruct(request.Properties),
            };
        }
        catch (KubernetesException e) when (request.Preview
            && (e.Reason is "AlreadyExists" or "Forbidden" || IsNamespaceMissing(e)))
        {
            return new() { Properties = request.Properties };
        }
        catch (KubernetesException e)
        {
            throw Failures.NotCreated(request.Urn, e);
        }
    }

    public override async Task<ReadResponse> Read(ReadRequest request, ServerCallContext context)
    {
        using var stop = StopOf(context);
        if (_cluster is null) throw Failures.NotReadable();
        var old = Checkpoint.Parse(request.Properties);
        var inputs = Normal.FormOf(Properties.ToJson(request.Inputs));
        // An imported resource has no inputs yet.
        var isImport = inputs.Kind() is "" && old.Live.Kind() is "";
        if (inputs.Kind() is "")
        {
            var (space, name) = request.Id.Split('/') is [var s, var n] ? (s, n) : (null, request.Id);
            var source = old.Live.Kind() is "" ? ResourceType.Parse(request.Urn) : old.Live;
            inputs["apiVersion"] = source.ApiVersion();
            inputs["kind"] = source.Kind();
            inputs.Metadata()["name"] ??= name;
            if (space is not null) inputs.Metadata()["namespace"] ??= space;
        }

        try
        {
            var live = await _cluster.GetAsync(inputs, stop.Token);
            var read = isImport ? ImportedInputs(live) : Pruning.ToShapeOf(live, inputs);
            var manager = FieldManagers.Render(inputs, old.FieldManager);
            var version = old.ApiVersion is "" ? inputs.ApiVersion() : old.ApiVersion;
            var response = new ReadResponse
            {
                Id = request.Id,
                Properties = new Checkpoint(live, read, version, manager).ToStruct(request.Inputs),
                Inputs = Properties.FromJson(read),
            };
            SecretMarks.Copy(request.Inputs, response.Inputs);
            return response;
        }
        catch (KubernetesException e) when (e.Code is HttpStatusCode.NotFound)
        {
            return new();
        }
        catch (KubernetesException e)
        {
            throw Failures.Create(e.Message);
        }
    }

    public override async Task<UpdateResponse> Update(UpdateRequest request, ServerCallContext context)
    {
        using var stop = StopOf(context);
        if (!request.Preview) RequireCluster();
        var inputs = Properties.ToJson(request.News);
        if (request.Preview && !await CanDryRunAsync(request.News, inputs)) return new() { Properties = request.News };

        inputs = Normal.FormOf(inputs);
        var old = Checkpoint.Parse(request.Olds);
        var manager = FieldManagers.Render(inputs, old.FieldManager);
        var cluster = _cluster!;
        var state = (JsonObject live) => new Checkpoint(live, inputs, old.ApiVersion, manager).ToStruct(request.News);
        try
        {
            var live = await cluster.GetAsync(inputs, stop.Token);
            if (!request.Preview && ManagedFields.HandOver(live, manager) is { } patch)
                live = await cluster.PatchAsync(inputs, patch, stop.Token);
            var applied = inputs.Copy();
            KeepIgnored(applied, live, request.IgnoreChanges, manager);
            var force = IsForced(inputs)
                || (request.Preview && ManagedFields.IsCreatedHere(live))
                || live["metadata"]!["managedFields"] is null;
            var updated = await cluster.ApplyAsync(applied, manager, force, request.Preview, stop.Token);
            return new() { Properties = state(updated) };
        }
        catch (KubernetesException e) when (request.Preview && e.Reason is "Forbidden")
        {
            return new() { Properties = request.News };
        }
        catch (KubernetesException e)
        {
            var live = await LiveOrNullAsync(inputs)
                ?? throw Failures.Create($"update of resource \"{request.Urn}\" failed: {e.Message}");
            throw Failures.NotUpdated(live.Id(), state(live), e, manager);
        }
    }

    public override async Task<Empty> Delete(DeleteRequest request, ServerCallContext context)
    {
        using var stop = StopOf(context);
        RequireCluster();
        var old = Checkpoint.Parse(request.Properties);
        var policy = old.Inputs.Annotation(DeletionPolicy)?.ToLowerInvariant() switch
        {
            "orphan" => "Orphan",
            "background" => "Background",
            _ => "Foreground",
        };
        try
        {
            await _cluster!.DeleteAsync(old.Live, policy, stop.Token);
            return new();
        }
        catch (KubernetesException e)
        {
            throw Failures.Create(e.Message);
        }
    }

    // Some changes cannot be dry-run on the API server.
    private async Task<bool> CanDryRunAsync(Struct inputs, JsonObject manifest) =>
        _settings.EnableServerSideApply
        && _cluster is not null
        && !Properties.HasUnknown(inputs)
        && await _cluster.FindKindAsync(manifest) is not null;

    private Task<JsonObject> CreateAsync(
        JsonObject inputs, string manager, bool preview, CancellationToken cancellation) =>
        _settings.EnableServerSideApply && _settings.UpsertExistingObjects
            ? _cluster!.ApplyAsync(inputs, manager, preview || IsForced(inputs), preview, cancellation)
            : _cluster!.CreateAsync(inputs, preview, cancellation);

    private bool IsForced(JsonObject inputs) =>
        _settings.EnablePatchForce || inputs.Annotation(PatchForce) == "true";

    // An ignored field stays unchanged, regardless of its owner: handleSSAIgnoreFields, await.go.
    private static void KeepIgnored(
        JsonObject inputs, JsonObject live, IEnumerable<string> ignored, string manager)
    {
        foreach (var path in ignored.Select(FieldPath.Parse))
        {
            if (ManagedFields.IsForeign(live, path, manager)) FieldPath.Set(inputs, path, null);
            else if (FieldPath.Find(live, path) is { } value) FieldPath.Set(inputs, path, value);
        }
    }

    private static JsonObject ImportedInputs(JsonObject live)
    {
        var inputs = Normal.FormOf(live);
        inputs.Remove("status");
        return inputs;
    }

    private static bool IsNamespaceMissing(KubernetesException e) =>
        e.Code is HttpStatusCode.NotFound && e.Message.StartsWith("namespaces ", StringComparison.Ordinal);

    private async Task<JsonObject?> LiveOrNullAsync(JsonObject manifest)
    {
        try
        {
            return await _cluster!.GetAsync(manifest, _cancel.Token);
        }
        catch (KubernetesException)
        {
            return null;
        }
    }

    private void RequireCluster()
    {
        if (_cluster is null) throw Failures.Unreachable(_unreachable);
    }

    /// <summary>Canceled with the call, or with all calls.</summary>
    private CancellationTokenSource StopOf(ServerCallContext context) =>
        CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, _cancel.Token);
}
