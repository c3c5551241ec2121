namespace Infra.Templating;

/// <summary>A list. One that a caller made never changes; one that a template made can be appended to by it.</summary>
public sealed class ListValue : SequenceValue
{
    internal ListValue(List<TemplateValue> items, bool isData = false)
        : base(items) => IsData = isData;

    internal bool IsData { get; }

    public static ListValue Of(IEnumerable<TemplateValue> items) => new([.. items], isData: true);

    internal override string TypeName => "list";

    internal override bool IsHashable => false;

    internal override void WriteRepr(TextBuilder text, Budget budget) => WriteItems(text, budget, '[', ']');
}
