using System.Text.Json;
using Infra.Foundation;
using Infra.KubernetesApi;
using k8s;
using k8s.Models;

namespace Infra.Supervisors;

/// <summary>
/// Asks the control plane how it would store an object, with a server-side apply as a dry run. The result shows
/// everything the server would fill in or rewrite, whatever component does it.
/// </summary>
internal sealed class DryRun(ApiSession session, string @namespace)
{
    private const string FieldManager = "infra-preview";

    /// <summary>The object as it would be stored, or the failure.</summary>
    public async Task<(YamlMap? Stored, Failure? Failure)> ApplyAsync(
        YamlMap declared, ControlPlaneKind kind, string name, CancellationToken cancellation)
    {
        var patch = new V1Patch(JsonTree.ToNode(declared)!.ToJsonString(), V1Patch.PatchType.ApplyPatch);
        var (answer, failure) = await session.TryAskAsync(
            (client, token) => client.CustomObjects.PatchNamespacedCustomObjectAsync(
                patch, kind.Group, kind.Version, PathSegment.Checked(@namespace), kind.Plural,
                PathSegment.Checked(name),
                dryRun: "All", fieldManager: FieldManager, force: true, cancellationToken: token),
            cancellation);
        return failure is null && answer is JsonElement json
            ? (JsonTree.Read(json, default) as YamlMap, null)
            : (null, failure);
    }
}
