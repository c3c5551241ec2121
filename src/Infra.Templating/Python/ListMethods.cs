using System.Collections.Frozen;

namespace Infra.Templating;

/// <summary>The methods of Python's list and tuple.</summary>
internal static class ListMethods
{
    private static readonly FrozenDictionary<string, Method<SequenceValue>> OfBoth = new Method<SequenceValue>[]
    {
        new("index", "value start? stop?", Index),
        new("count", "value", Count),
    }.ToFrozenDictionary(method => method.Name, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Method<ListValue>> OfList = new Method<ListValue>[]
    {
        new("append", "item", Append),
        new("extend", "items", Extend),
        new("insert", "index item", Insert),
        new("pop", "index?", Pop),
        new("remove", "value", Remove),
        new("reverse", "", Reverse),
        new("clear", "", (_, list, _) => Cleared(list)),
        new("copy", "", (budget, list, _) => new ListValue(list.List(budget))),
        new("sort", "key? reverse?", Sort),
    }.ToFrozenDictionary(method => method.Name, StringComparer.Ordinal);

    public static TemplateValue? Find(ListValue list, string name) =>
        OfList.GetValueOrDefault(name)?.Bind(list) ?? FindOfTuple(list, name);

    public static TemplateValue? FindOfTuple(SequenceValue sequence, string name) =>
        OfBoth.GetValueOrDefault(name)?.Bind(sequence);

    private static List<TemplateValue> Own(ListValue list) => list.IsData
        ? throw Errors.Value("The data of a template cannot be changed by it. Change a copy: '| list'.")
        : list.Items;

    private static IntegerValue Index(Budget budget, SequenceValue sequence, TemplateValue?[] arguments)
    {
        var (start, count, _) = Indexes.Slice(arguments[1], arguments[2], null, sequence.Items.Count);
        for (var i = start; i < start + count; i++)
        {
            budget.Charge(1);
            if (sequence.Items[i].EqualTo(arguments[0]!, budget)) return IntegerValue.Of(i);
        }

        throw Errors.Value($"'index' finds no such item in the {sequence.TypeName}.");
    }

    private static IntegerValue Count(Budget budget, SequenceValue sequence, TemplateValue?[] arguments)
    {
        budget.Charge(sequence.Items.Count);
        return IntegerValue.Of(sequence.Items.Count(item => item.EqualTo(arguments[0]!, budget)));
    }

    private static NoneValue Append(Budget budget, ListValue list, TemplateValue?[] arguments)
    {
        Own(list).Add(arguments[0]!);
        return NoneValue.Instance;
    }

    private static NoneValue Extend(Budget budget, ListValue list, TemplateValue?[] arguments)
    {
        Own(list).AddRange(arguments[0]!.List(budget));
        return NoneValue.Instance;
    }

    private static NoneValue Insert(Budget budget, ListValue list, TemplateValue?[] arguments)
    {
        var items = Own(list);
        budget.Charge(items.Count >> 3);
        var index = arguments[0].Int("index", 0);
        items.Insert(Math.Clamp(index < 0 ? index + items.Count : index, 0, items.Count), arguments[1]!);
        return NoneValue.Instance;
    }

    private static TemplateValue Pop(Budget budget, ListValue list, TemplateValue?[] arguments)
    {
        var items = Own(list);
        budget.Charge(items.Count >> 3);
        var index = IntegerValue.Of(arguments[0].Int("index", -1));
        if (!Indexes.TryPosition(index, items.Count, out var position))
            throw Errors.Value("'pop' finds nothing at that position.");
        var item = items[position];
        items.RemoveAt(position);
        return item;
    }

    private static NoneValue Remove(Budget budget, ListValue list, TemplateValue?[] arguments)
    {
        var items = Own(list);
        budget.Charge(items.Count);
        var index = items.FindIndex(item => item.EqualTo(arguments[0]!, budget));
        if (index < 0) throw Errors.Value("'remove' finds no such item in the list.");
        items.RemoveAt(index);
        return NoneValue.Instance;
    }

    private static NoneValue Reverse(Budget budget, ListValue list, TemplateValue?[] arguments)
    {
        budget.Charge(list.Items.Count);
        Own(list).Reverse();
        return NoneValue.Instance;
    }

    private static NoneValue Cleared(ListValue list)
    {
        Own(list).Clear();
        return NoneValue.Instance;
    }

    private static NoneValue Sort(Budget budget, ListValue list, TemplateValue?[] arguments)
    {
        if (arguments[0].IsGiven()) throw Errors.Value("'sort' of a list takes no key here. Use the filter: '| sort'.");
        var sorted = Sorting.Sorted(Own(list), item => item, arguments[1].Flag(false), budget);
        list.Items.Clear();
        list.Items.AddRange(sorted);
        return NoneValue.Instance;
    }
}
