namespace Infra.Templating;

/// <summary>A list or a tuple.</summary>
public abstract class SequenceValue : TemplateValue
{
    private protected SequenceValue(List<TemplateValue> items) => Items = items;

    internal List<TemplateValue> Items { get; }

    internal override bool IsTrue => Items.Count != 0;

    internal override int? Length => Items.Count;

    internal override bool IsSubscriptable => true;

    internal override IEnumerable<TemplateValue> Iterate(Budget budget)
    {
        // By index, not with an enumerator, because a template may append to its own list while looping over it.
        for (var i = 0; i < Items.Count; i++) yield return Items[i];
    }

    internal override TemplateValue? Item(TemplateValue key, Budget budget) =>
        Indexes.TryPosition(key, Items.Count, out var position) ? Items[position] : null;

    internal override bool EqualTo(TemplateValue other, Budget budget)
    {
        if (ReferenceEquals(this, other)) return true;
        if (other is not SequenceValue sequence || sequence.TypeName != TypeName || sequence.Items.Count != Items.Count)
            return false;
        budget.Charge(Items.Count);
        Budget.EnsureStack();
        for (var i = 0; i < Items.Count; i++)
            if (!Items[i].EqualTo(sequence.Items[i], budget)) return false;
        return true;
    }

    private protected void WriteItems(TextBuilder text, Budget budget, char open, char close)
    {
        Budget.EnsureStack();
        text.Append(open);
        for (var i = 0; i < Items.Count; i++)
        {
            budget.Charge(1);
            if (i > 0) text.Append(", ");
            Items[i].WriteRepr(text, budget);
        }

        if (Items.Count == 1 && open == '(') text.Append(',');
        text.Append(close);
    }
}
