namespace k8s.Authentication;

public abstract class ServiceClientCredentials
{
    protected ServiceClientCredentials()
    {
    }

    public virtual Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Task.CompletedTask;
    }
}
