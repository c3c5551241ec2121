using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using KubernetesProvider.Cluster;
using KubernetesProvider.Protocol;

namespace KubernetesProvider;

/// <summary>Failed calls, with the real provider's wording if anything reads the message.</summary>
internal static class Failures
{
    public static RpcException Unreachable(string reason) =>
        Create($"configured Kubernetes cluster is unreachable: {reason}");

    public static RpcException NotReadable() => Create("failed to read resource state due to unreachable cluster.");

    public static RpcException NotCreated(string urn, KubernetesException e)
    {
        var more = e.Reason is "AlreadyExists"
            ? "\n\nThe resource already exists in the cluster. upsertExistingObjects is not set on the provider."
            : "";
        return Create(
            $"resource \"{urn}\" was not successfully created by the Kubernetes API server: {e.Message}{more}");
    }

    /// <summary>The engine keeps the attached state and retries the update next time.</summary>
    public static RpcException NotUpdated(string id, Struct state, KubernetesException e, string manager)
    {
        var cause = e.Reason is "Conflict"
            ? "server-side apply field conflict detected\n"
                + $"The resource managed by field manager \"{manager}\" had an apply conflict: {e.Message}"
            : e.Message;
        var message = $"the Kubernetes API server reported that \"{id}\" failed to fully initialize "
            + $"or become live: {cause}";
        var details = new ErrorResourceInitFailed { Id = id, Properties = state, Reasons = { message } };
        var status = new ErrorStatus
        {
            Code = (int)StatusCode.Unknown,
            Message = message,
            Details = { Any.Pack(details) },
        };
        return new(
            new(StatusCode.Unknown, message),
            new Metadata { { "grpc-status-details-bin", status.ToByteArray() } });
    }

    public static RpcException Create(string message) => new(new(StatusCode.Unknown, message));
}
