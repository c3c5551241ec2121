using System.Collections.Concurrent;

namespace Infra.Manifests;

/// <summary>
/// Renders a few inputs of each form and infers the others. Of each form the two with the shortest and the longest name
/// are rendered. If they differ in more than the texts that name their clusters, the inputs are halved, and each half
/// is rendered in the same way.
/// </summary>
/// <param name="renderer">Renders the inputs.</param>
/// <param name="infers">False to render every distinct input.</param>
public sealed class Representatives(CachedRenderer renderer, bool infers)
{
    private readonly ConcurrentDictionary<string, FormResult> _byKey = new(StringComparer.Ordinal);

    /// <summary>Renders or infers all inputs. An input may occur several times, and may be known already.</summary>
    public async Task RenderAsync(IEnumerable<RenderInput> inputs, CancellationToken cancellation)
    {
        var forms = inputs
            .Where(input => !_byKey.ContainsKey(input.Key))
            .DistinctBy(input => input.Key)
            .GroupBy(input => input.Form, StringComparer.Ordinal)
            .Select(form => form
                .OrderBy(input => input.Names.First.Length)
                .ThenBy(input => input.Names.First, StringComparer.Ordinal)
                .ThenBy(input => input.Key, StringComparer.Ordinal)
                .ToArray())
            .ToList();
        await Task.WhenAll(forms.Select(form => infers
            ? RenderAsync(form, 0, form.Length - 1, cancellation)
            : Task.WhenAll(form.Select(input => RenderOneAsync(input, cancellation)))));
    }

    /// <summary>The result for a rendered or inferred input.</summary>
    public Rendering Find(RenderInput input) => _byKey[input.Key].Rendering;

    /// <summary>True if the result was inferred from other inputs.</summary>
    public bool IsInferred(RenderInput input) => _byKey[input.Key].RepresentedBy is not null;

    /// <summary>The input that was rendered for this one; the input itself if it was rendered.</summary>
    public RenderInput FindRepresentative(RenderInput input) => _byKey[input.Key].RepresentedBy ?? input;

    private async Task RenderAsync(RenderInput[] form, int first, int last, CancellationToken cancellation)
    {
        var both = await Task.WhenAll(
            RenderOneAsync(form[first], cancellation), RenderOneAsync(form[last], cancellation));
        if (last - first < 2) return;
        if (both[0].Form == both[1].Form)
        {
            var result = new FormResult(both[0], form[first]);
            foreach (var input in form.AsSpan((first + 1)..last)) _byKey.TryAdd(input.Key, result);
            return;
        }

        var middle = (first + last) / 2;
        await Task.WhenAll(
            RenderAsync(form, first, middle, cancellation), RenderAsync(form, middle + 1, last, cancellation));
    }

    private async Task<Rendering> RenderOneAsync(RenderInput input, CancellationToken cancellation)
    {
        var rendering = await renderer.RenderAsync(input, cancellation);
        _byKey[input.Key] = new(rendering, null);
        return rendering;
    }

    private readonly record struct FormResult(Rendering Rendering, RenderInput? RepresentedBy);
}
