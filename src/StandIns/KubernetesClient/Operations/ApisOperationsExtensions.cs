namespace k8s;

public static partial class ApisOperationsExtensions
{
    public static Task<V1APIGroupList> GetAPIVersionsAsync(
        this IApisOperations operations, CancellationToken cancellationToken = default) =>
        operations.GetAPIVersionsWithHttpMessagesAsync(null, cancellationToken).BodyAsync();
}
