namespace Infra.Templating;

/// <summary>self: the blocks of the template, to be rendered again.</summary>
internal sealed class SelfValue(Context context) : TemplateValue
{
    internal override string TypeName => "TemplateReference";

    internal override IEnumerable<string> KnownNames => context.Blocks?.Keys ?? Enumerable.Empty<string>();

    internal override void WriteRepr(TextBuilder text, Run run) => throw Errors.Value("'self' cannot be printed.");

    internal override TemplateValue? Attribute(string name, Run run) =>
        context.Blocks?.GetValueOrDefault(name) is { } levels ? new SuperValue(context, levels, 0) : null;
}
