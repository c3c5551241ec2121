namespace Infra.Templating;

/// <summary>An imported template: its macros and variables.</summary>
internal sealed class ModuleValue(MapValue names, string text) : TemplateValue
{
    internal override string TypeName => "TemplateModule";

    internal override IEnumerable<string> KnownNames => names.KnownNames;

    internal override string ToText(Budget budget) => text;

    internal override void WriteRepr(TextBuilder builder, Budget budget) =>
        throw Errors.Value("An imported template cannot be shown in a list.");

    internal override TemplateValue? Attribute(string name, Budget budget) => names.Find(TextValue.Of(name));
}
