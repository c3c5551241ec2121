namespace Infra.Templating;

/// <summary>
/// A compiled template. Immutable and thread-safe: many threads may render it at once, each with its own data.
/// </summary>
public sealed class Template
{
    private readonly Func<string, Template?> _find;
    private readonly TemplateOptions _options;

    internal Template(Func<string, Template?> find, TemplateOptions options, string name)
    {
        _find = find;
        _options = options;
        Name = name;
    }

    /// <summary>The name in errors.</summary>
    public string Name { get; }

    internal Unit Unit { get; } = new(isTemplate: true);

    internal Statement[] Body { get; set; } = [];

    internal IReadOnlyList<Block> Blocks { get; set; } = [];

    /// <summary>The rendered text. The same data always give the same text.</summary>
    /// <exception cref="TemplateException">The template or its data have an error.</exception>
    public string Render(MapValue data) => Render(data, parts: null);

    /// <summary>
    /// The rendered text with the origin of each part. Much slower than <see cref="Render(MapValue)"/>.
    /// </summary>
    /// <exception cref="TemplateException">The template or its data have an error.</exception>
    public TracedText RenderTraced(MapValue data)
    {
        var parts = new List<TracedPart>();
        return new(Render(data, parts), parts);
    }

    private string Render(MapValue data, List<TracedPart>? parts)
    {
        var output = Output.Take(_options.Limits.OutputLength);
        output.Parts = parts;
        try
        {
            var context = new Context(data);
            AddBlocks(context);
            RenderInto(new Run(_find, _options, output), context);
            return output.ToString();
        }
        finally
        {
            output.Return();
        }
    }

    internal void Execute(Run run, Context context)
    {
        AddBlocks(context);
        RenderInto(run, context);
    }

    internal void AddBlocks(Context context)
    {
        if (Blocks.Count == 0) return;
        context.Blocks ??= new(StringComparer.Ordinal);
        foreach (var block in Blocks)
        {
            if (!context.Blocks.TryGetValue(block.Name, out var levels)) context.Blocks.Add(block.Name, levels = []);
            levels.Add(block);
        }
    }

    private void RenderInto(Run run, Context context)
    {
        new Frame(run, this, context, null, Unit.Slots).Execute(Body);
        if (context.Parent is not { } parent) return;
        context.Parent = null;
        parent.RenderInto(run, context);
    }
}
