namespace k8s;

public static partial class VersionOperationsExtensions
{
    public static Task<VersionInfo> GetCodeAsync(
        this IVersionOperations operations, CancellationToken cancellationToken = default) =>
        operations.GetCodeWithHttpMessagesAsync(null, cancellationToken).BodyAsync();
}
