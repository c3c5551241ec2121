namespace k8s;

/// <summary>One kind of object, whatever it is.</summary>
public class GenericClient : IDisposable
{
    private readonly IKubernetes _kubernetes;
    private readonly string _group;
    private readonly string _version;
    private readonly string _plural;
    private readonly bool _disposeClient;

    [Obsolete("Hand in a client.")]
    public GenericClient(KubernetesClientConfiguration config, string group, string version, string plural)
        : this(new Kubernetes(config), group, version, plural)
    {
    }

    public GenericClient(IKubernetes kubernetes, string version, string plural, bool disposeClient = true)
        : this(kubernetes, "", version, plural, disposeClient)
    {
    }

    public GenericClient(
        IKubernetes kubernetes, string group, string version, string plural, bool disposeClient = true)
    {
        _kubernetes = kubernetes;
        _group = group;
        _version = version;
        _plural = plural;
        _disposeClient = disposeClient;
    }

    private ICustomObjectsOperations Objects => _kubernetes.CustomObjects;

    public Task<T> CreateAsync<T>(T obj, CancellationToken cancel = default)
        where T : IKubernetesObject =>
        Objects.CreateClusterCustomObjectAsync<T>(obj, _group, _version, _plural, cancellationToken: cancel);

    public Task<T> CreateNamespacedAsync<T>(T obj, string ns, CancellationToken cancel = default)
        where T : IKubernetesObject =>
        Objects.CreateNamespacedCustomObjectAsync<T>(obj, _group, _version, ns, _plural, cancellationToken: cancel);

    public Task<T> ListAsync<T>(
        string labelSelector = null, string fieldSelector = null, int? limit = null, string continueToken = null,
        CancellationToken cancel = default)
        where T : IKubernetesObject =>
        Objects.ListClusterCustomObjectWithHttpMessagesAsync<T>(
            _group, _version, _plural, labelSelector: labelSelector, fieldSelector: fieldSelector, limit: limit,
            continueParameter: continueToken, cancellationToken: cancel).BodyAsync();

    public Task<T> ListNamespacedAsync<T>(
        string ns, string labelSelector = null, string fieldSelector = null, int? limit = null,
        string continueToken = null, CancellationToken cancel = default)
        where T : IKubernetesObject =>
        Objects.ListNamespacedCustomObjectWithHttpMessagesAsync<T>(
            _group, _version, ns, _plural, labelSelector: labelSelector, fieldSelector: fieldSelector, limit: limit,
            continueParameter: continueToken, cancellationToken: cancel).BodyAsync();

    public Task<T> ReadNamespacedAsync<T>(string ns, string name, CancellationToken cancel = default)
        where T : IKubernetesObject =>
        Objects.GetNamespacedCustomObjectAsync<T>(_group, _version, ns, _plural, name, cancel);

    public Task<T> ReadAsync<T>(string name, CancellationToken cancel = default)
        where T : IKubernetesObject =>
        Objects.GetClusterCustomObjectAsync<T>(_group, _version, _plural, name, cancel);

    public Task<T> DeleteAsync<T>(string name, CancellationToken cancel = default)
        where T : IKubernetesObject =>
        Objects.DeleteClusterCustomObjectAsync<T>(_group, _version, _plural, name, cancellationToken: cancel);

    public Task<T> DeleteNamespacedAsync<T>(string ns, string name, CancellationToken cancel = default)
        where T : IKubernetesObject =>
        Objects.DeleteNamespacedCustomObjectAsync<T>(_group, _version, ns, _plural, name, cancellationToken: cancel);

    public Task<T> PatchAsync<T>(V1Patch patch, string name, CancellationToken cancel = default)
        where T : IKubernetesObject =>
        Objects.PatchClusterCustomObjectAsync<T>(patch, _group, _version, _plural, name, cancellationToken: cancel);

    public Task<T> PatchNamespacedAsync<T>(V1Patch patch, string ns, string name, CancellationToken cancel = default)
        where T : IKubernetesObject =>
        Objects.PatchNamespacedCustomObjectAsync<T>(
            patch, _group, _version, ns, _plural, name, cancellationToken: cancel);

    public Task<T> ReplaceAsync<T>(T obj, string name, CancellationToken cancel = default)
        where T : IKubernetesObject =>
        Objects.ReplaceClusterCustomObjectAsync<T>(obj, _group, _version, _plural, name, cancellationToken: cancel);

    public Task<T> ReplaceNamespacedAsync<T>(T obj, string ns, string name, CancellationToken cancel = default)
        where T : IKubernetesObject =>
        Objects.ReplaceNamespacedCustomObjectAsync<T>(
            obj, _group, _version, ns, _plural, name, cancellationToken: cancel);

    public IAsyncEnumerable<(WatchEventType, T)> WatchAsync<T>(
        Action<Exception> onError = null, CancellationToken cancel = default)
        where T : IKubernetesObject =>
        WatchedAsync<T>(cancel).EventsAsync<T, T>(onError, cancel);

    public IAsyncEnumerable<(WatchEventType, T)> WatchNamespacedAsync<T>(
        string ns, Action<Exception> onError = null, CancellationToken cancel = default)
        where T : IKubernetesObject =>
        WatchedAsync<T>(ns, cancel).EventsAsync<T, T>(onError, cancel);

    public Watcher<T> Watch<T>(
        Action<WatchEventType, T> onEvent, Action<Exception> onError = null, Action onClosed = null)
        where T : IKubernetesObject =>
        new(WatchedAsync<T>(default).LinesAsync, onEvent, onError, onClosed);

    public Watcher<T> WatchNamespaced<T>(
        string ns, Action<WatchEventType, T> onEvent, Action<Exception> onError = null, Action onClosed = null)
        where T : IKubernetesObject =>
        new(WatchedAsync<T>(ns, default).LinesAsync, onEvent, onError, onClosed);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing && _disposeClient) _kubernetes.Dispose();
    }

    private Task<HttpOperationResponse<T>> WatchedAsync<T>(CancellationToken cancel) =>
        Objects.ListClusterCustomObjectWithHttpMessagesAsync<T>(
            _group, _version, _plural, watch: true, cancellationToken: cancel);

    private Task<HttpOperationResponse<T>> WatchedAsync<T>(string ns, CancellationToken cancel) =>
        Objects.ListNamespacedCustomObjectWithHttpMessagesAsync<T>(
            _group, _version, ns, _plural, watch: true, cancellationToken: cancel);
}
