namespace k8s;

/// <summary>An answer whose body is read line by line, for as long as it lasts.</summary>
internal sealed class WatchResponse<T> : HttpOperationResponse<T>;
