using System.Collections.Concurrent;
using System.Text;
using Infra.Foundation;

namespace Infra.Manifests;

/// <summary>
/// Renders each distinct input once, with a limited number of helm processes at a time, and keeps the results in a
/// cache.
/// </summary>
/// <param name="renderer">Renders a single source.</param>
/// <param name="helmVersion">The version of helm; results of different versions are kept apart.</param>
/// <param name="cache">Results of earlier runs; null to keep none.</param>
/// <param name="mask">Replaces the secrets of an object before it is kept, compared or shown.</param>
/// <param name="workers">The number of helm processes at a time.</param>
public sealed class CachedRenderer(
    SourceRenderer renderer, string helmVersion, RenderCache? cache, ObjectMask mask, int workers) : IDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1.1);

    private readonly SemaphoreSlim _free = new(workers);
    private readonly ConcurrentDictionary<RenderKey, Lazy<Task<Rendering>>> _byKey = new();
    private readonly ConcurrentDictionary<string, Rendering> _byDigest = new(StringComparer.Ordinal);
    private int _made;
    private int _reused;

    /// <summary>How many inputs were rendered in this run.</summary>
    public int Made => _made;

    /// <summary>How many results came from the cache.</summary>
    public int Reused => _reused;

    /// <summary>Called after each result; may be called by several threads at a time.</summary>
    public Action? Step { get; init; }

    /// <summary>
    /// The rendering of the input. A source that cannot be rendered has a <see cref="Rendering.Fault"/>. Results with
    /// the same digest are the same object.
    /// </summary>
    public Task<Rendering> RenderAsync(RenderInput input, CancellationToken cancellation) =>
        _byKey.GetOrAdd(input.Key, _ => new(() => FindAsync(input, cancellation))).Value;

    /// <summary>Releases the processes' slots.</summary>
    public void Dispose() => _free.Dispose();

    private async Task<Rendering> FindAsync(RenderInput input, CancellationToken cancellation)
    {
        var key = input.IsChart ? $"{helmVersion}\n{input.Key}" : input.Key.ToString();
        await _free.WaitAsync(cancellation);
        try
        {
            // Results are large, so reading them is limited too.
            if (cache?.Read(key) is { } stored)
            {
                Interlocked.Increment(ref _reused);
                return Kept(stored.Digest, stored.Json);
            }

            var json = await RenderAsNeutralAsync(input, cancellation);
            Interlocked.Increment(ref _made);
            var digest = RenderCache.DigestOf(json);
            cache?.Write(key, digest, json);
            return Kept(digest, json);
        }
        catch (RenderException e)
        {
            Interlocked.Increment(ref _made);
            return Rendering.Failed(input.Names.ToNeutral(e.Message));
        }
        finally
        {
            _free.Release();
            Step?.Invoke();
        }
    }

    private async Task<byte[]> RenderAsNeutralAsync(RenderInput input, CancellationToken cancellation)
    {
        var objects = await renderer.RenderAsync(input, cancellation);
        if (input.IsRandom || input.HasClock)
        {
            // A time is random too, but most formats show no difference before the next second.
            if (input.HasClock) await Task.Delay(Tick, cancellation);
            objects = RandomLeaves.Replace(objects, await renderer.RenderAsync(input, cancellation));
        }

        var json = Rendering.Write(objects.Select(tree => mask.Apply(tree, input.Names)));
        return input.Names.IsEmpty
            ? json
            : Encoding.UTF8.GetBytes(input.Names.ToNeutral(Encoding.UTF8.GetString(json)));
    }

    private Rendering Kept(string digest, ReadOnlyMemory<byte> json) =>
        _byDigest.GetOrAdd(digest, _ => Rendering.Create(digest, json));
}
