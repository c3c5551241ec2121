namespace Pulumi;

/// <summary>An output that's handed out first and resolved once, later, with another.</summary>
public sealed class DeferredOutput<T>
{
    private readonly TaskCompletionSource<Output<T>> _resolution = new();

    public DeferredOutput() => Output = new Output<T>(FollowAsync());

    public Output<T> Output { get; }

    public void Resolve(Output<T> output)
    {
        if (!_resolution.TrySetResult(output))
            throw new InvalidOperationException("DeferredOutput can only be resolved once.");
    }

    private async Task<OutputData<T>> FollowAsync()
    {
        var output = await _resolution.Task.ConfigureAwait(false);
        return await output.GetDataAsync().ConfigureAwait(false);
    }
}
