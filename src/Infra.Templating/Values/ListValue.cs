namespace Infra.Templating;

/// <summary>
/// A list. A list from the caller never changes; a template can append to lists that it created itself.
/// </summary>
public sealed class ListValue : SequenceValue
{
    internal ListValue(List<TemplateValue> items, bool isData = false)
        : base(items) => IsData = isData;

    internal bool IsData { get; }

    /// <summary>An immutable list of the items.</summary>
    public static ListValue Of(IEnumerable<TemplateValue> items) => new([.. items], isData: true);

    internal override string TypeName => "list";

    internal override bool IsHashable => false;

    internal override void WriteRepr(TextBuilder text, Budget budget) => WriteItems(text, budget, '[', ']');
}
