using System.Collections.Immutable;
using Infra.Foundation;
using Infra.Manifests;

namespace Infra.Workloads;

/// <summary>
/// Finds the values that change a part of a rendered object: it changes leaves of the values, renders again and
/// compares. Groups of leaves are tried together, and divided if the result differs or the chart fails.
/// </summary>
internal sealed class OriginSearch(
    SourceRenderer renderer, RenderInput input, YamlMap values, ObjectTitle title, string? path) : IDisposable
{
    // At 25 renderings a second on two cores, a few seconds.
    private const int MostRenders = 250;

    // Small enough that a group rarely breaks the chart.
    private const int LargestGroup = 24;

    private readonly List<ProvenLeaf> _proven = [];
    private readonly List<ValueLeaf> _undecided = [];
    private readonly SemaphoreSlim _free = new(Environment.ProcessorCount);
    private YamlMap? _baseline;
    private int _renders;

    /// <summary>Leaves that change the part, in the order of the values.</summary>
    public IReadOnlyList<ProvenLeaf> Proven => [.. _proven.OrderBy(one => one.Order)];

    /// <summary>True if every leaf was tried, and each either changes the part or does not.</summary>
    public bool IsComplete => _undecided.Count == 0;

    public async Task RunAsync(YamlMap baseline, CancellationToken cancellation)
    {
        _baseline = baseline;
        var leaves = ValueLeaf.All(values).Select((leaf, i) => (leaf, i)).ToArray();
        // Leaves whose text is in the part come first, so they are decided within the limit.
        var text = TextOf(baseline) ?? "";
        var likely = leaves
            .OrderByDescending(one => one.leaf.Node is YamlScalar { Text.Length: > 0 } scalar
                && text.Contains(scalar.Text, StringComparison.Ordinal))
            .ToArray();
        await Task.WhenAll(likely.Chunk(LargestGroup).Select(group => TryAsync(group, cancellation)));
    }

    /// <summary>True if the part stays the same with these values, as JSON, over the others.</summary>
    public async Task<bool> IsSameWithAsync(string overrides, CancellationToken cancellation)
    {
        var (isFailure, changed) = await RenderAsync(overrides, cancellation);
        return !isFailure && !Differs(changed);
    }

    public void Dispose() => _free.Dispose();

    private async Task TryAsync((ValueLeaf Leaf, int Order)[] group, CancellationToken cancellation)
    {
        var (isFailure, changed) = await RenderAsync(group, 0, cancellation);
        var attempt = 0;
        if (isFailure && group.Length == 1)
        {
            attempt = 1;
            (isFailure, changed) = await RenderAsync(group, attempt, cancellation);
        }

        if (!isFailure && !Differs(changed)) return;
        if (group is [var only])
        {
            lock (_proven)
            {
                if (isFailure) _undecided.Add(only.Leaf);
                else _proven.Add(Prove(only.Leaf, only.Order, changed, attempt));
            }

            return;
        }

        var half = group.Length / 2;
        await Task.WhenAll(TryAsync(group[..half], cancellation), TryAsync(group[half..], cancellation));
    }

    // Fails too if the limit is reached.
    private Task<(bool IsFailure, YamlMap? Changed)> RenderAsync(
        (ValueLeaf Leaf, int Order)[] group, int attempt, CancellationToken cancellation) =>
        Interlocked.Increment(ref _renders) > MostRenders
            ? Task.FromResult<(bool, YamlMap?)>((true, null))
            : RenderAsync(
                ValueLeaf.Override(values, [.. group.Select(one => one.Leaf)], attempt), cancellation);

    private async Task<(bool IsFailure, YamlMap? Changed)> RenderAsync(
        string overrides, CancellationToken cancellation)
    {
        await _free.WaitAsync(cancellation);
        try
        {
            var templates = await renderer.RenderTemplatesAsync(input, [overrides], cancellation);
            return (false, templates
                .SelectMany(template => template.Objects)
                .LastOrDefault(tree => ObjectTitle.Read(tree) == title));
        }
        catch (RenderException)
        {
            return (true, null);
        }
        finally
        {
            _free.Release();
        }
    }

    private bool Differs(YamlMap? changed) => TextOf(changed) != TextOf(_baseline);

    // Without a path, checksums do not count: every value changes them.
    private string? TextOf(YamlMap? tree)
    {
        if (tree is null) return null;
        if (path is null) return YamlText.Render((YamlMap)Checksums.Remove(tree));
        return ObjectPaths.Read(tree).TryGetValue(path, out var node)
            ? JsonTree.ToNode(node)?.ToJsonString() ?? "null"
            : null;
    }

    private ProvenLeaf Prove(ValueLeaf leaf, int order, YamlMap? changed, int attempt)
    {
        var text = leaf.ChangedText(attempt);
        var fields = changed is null
            ? []
            : FieldChange.Compare(_baseline!, changed).Where(field => !ObjectFacts.IsNoise(field.Path)).ToList();
        var relevant = path is null ? fields : [.. fields.Where(field => IsAt(field.Path))];
        var isContained = leaf.Node is not YamlScalar { Type: ScalarType.Boolean }
            && relevant.Exists(
                field => field.After is { } after && TextIn(after).Contains(text, StringComparison.Ordinal));
        // A boolean shows only itself.
        var isSame = leaf.Node is YamlScalar { Type: ScalarType.Boolean }
            && relevant.Exists(field => field.After is YamlScalar after
                && string.Equals(after.Text, text, StringComparison.OrdinalIgnoreCase));
        return new(leaf, order, isContained || isSame, [.. relevant.Select(field => field.Path)]);
    }

    private bool IsAt(string field) =>
        field.StartsWith(path!, StringComparison.Ordinal) || path!.StartsWith(field, StringComparison.Ordinal);

    private static string TextIn(YamlNode node) =>
        node is YamlScalar scalar ? scalar.Text : JsonTree.ToNode(node)!.ToJsonString();
}

/// <summary>A leaf that changes a part of an object.</summary>
/// <param name="Leaf">The leaf.</param>
/// <param name="Order">Its place among the leaves.</param>
/// <param name="IsContained">True if the part contains the leaf; false if it only depends on it.</param>
/// <param name="Paths">The paths of the object that it changes; none if it removes the object.</param>
internal sealed record ProvenLeaf(ValueLeaf Leaf, int Order, bool IsContained, ImmutableArray<string> Paths);
