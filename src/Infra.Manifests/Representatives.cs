using System.Collections.Concurrent;

namespace Infra.Manifests;

/// <summary>
/// Renders a few inputs of each form and infers the others. Of each form the two with the shortest and the longest name
/// are rendered. If they differ in more than the texts that name their clusters, the inputs are halved, five of each
/// half are rendered, and so on.
/// </summary>
/// <param name="renderer">Renders the inputs.</param>
/// <param name="infers">False to render every distinct input.</param>
public sealed class Representatives(CachedRenderer renderer, bool infers)
{
    private const int SamplesOfForm = 2;

    // A chart that looks at the name once may do so again.
    private const int SamplesOfHalf = 5;

    private readonly ConcurrentDictionary<RenderKey, FormResult> _byKey = new();

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
                .ThenBy(input => input.Key.Texts, StringComparer.Ordinal)
                .ToArray())
            .ToList();
        await Task.WhenAll(forms.Select(form => infers
            ? RenderAsync(form, 0, form.Length - 1, SamplesOfForm, cancellation)
            : Task.WhenAll(form.Select(input => RenderOneAsync(input, cancellation)))));
    }

    /// <summary>The result for a rendered or inferred input.</summary>
    public Rendering Find(RenderInput input) => _byKey[input.Key].Rendering;

    /// <summary>True if the result was inferred from other inputs.</summary>
    public bool IsInferred(RenderInput input) => _byKey[input.Key].RepresentedBy is not null;

    /// <summary>The input that was rendered for this one; the input itself if it was rendered.</summary>
    public RenderInput FindRepresentative(RenderInput input) => _byKey[input.Key].RepresentedBy ?? input;

    private async Task RenderAsync(
        RenderInput[] form, int first, int last, int samples, CancellationToken cancellation)
    {
        var places = Spread(first, last, samples);
        var results = await Task.WhenAll(places.Select(place => RenderOneAsync(form[place], cancellation)));
        if (results.All(result => result.Form == results[0].Form))
        {
            var result = new FormResult(results[0], form[first]);
            for (var i = first; i <= last; i++) _byKey.TryAdd(form[i].Key, result);
            return;
        }

        var middle = (first + last) / 2;
        await Task.WhenAll(
            RenderAsync(form, first, middle, SamplesOfHalf, cancellation),
            RenderAsync(form, middle + 1, last, SamplesOfHalf, cancellation));
    }

    // Both ends, and the places between them at equal distances.
    private static List<int> Spread(int first, int last, int samples) =>
    [
        .. Enumerable.Range(0, samples)
            .Select(i => first + ((last - first) * i / (samples - 1)))
            .Distinct(),
    ];

    private async Task<Rendering> RenderOneAsync(RenderInput input, CancellationToken cancellation)
    {
        var rendering = await renderer.RenderAsync(input, cancellation);
        _byKey[input.Key] = new(rendering, null);
        return rendering;
    }

    private readonly record struct FormResult(Rendering Rendering, RenderInput? RepresentedBy);
}
