using System.Numerics;

namespace Infra.Templating;

/// <summary>
/// A value that a template can see. Data are built once, by <see cref="From"/> or from the types below it, never change
/// afterwards, and may be rendered by many threads at once: <see cref="NoneValue"/>, <see cref="BoolValue"/>,
/// <see cref="IntegerValue"/>, <see cref="FloatValue"/>, <see cref="TextValue"/>, <see cref="ListValue"/>,
/// <see cref="MapValue"/>. Values are as Python's: 1, 1.0 and true are equal, text is ordered by code point.
/// </summary>
public abstract class TemplateValue
{
    private protected TemplateValue()
    {
    }

    /// <summary>
    /// The value of a plain tree: null, bool, int, long, BigInteger, double, string, dictionaries with string keys (in
    /// their own order) and sequences of these. Anything else is an <see cref="ArgumentException"/>: nothing is
    /// reflected over.
    /// </summary>
    public static TemplateValue From(object? plain) => plain switch
    {
        null => NoneValue.Instance,
        TemplateValue value => value,
        bool flag => BoolValue.Of(flag),
        int number => IntegerValue.Of(number),
        long number => IntegerValue.Of(number),
        BigInteger number => IntegerValue.Of(number),
        double number => new FloatValue(number),
        string text => TextValue.Of(text),
        IEnumerable<KeyValuePair<string, object?>> map =>
            MapValue.Of(map.Select(pair => KeyValuePair.Create(pair.Key, From(pair.Value)))),
        IEnumerable<object?> list => ListValue.Of(list.Select(From)),
        _ => throw new ArgumentException($"A template has no value for '{plain.GetType().Name}'.", nameof(plain)),
    };

    /// <summary>Python's name of the type, for messages.</summary>
    internal abstract string TypeName { get; }

    internal virtual bool IsTrue => true;

    /// <summary>The number of items; null where Python's len() is an error.</summary>
    internal virtual int? Length => null;

    /// <summary>Whether data can be put at its position or key and it can be read there.</summary>
    internal virtual bool IsSubscriptable => false;

    /// <summary>Python's callable().</summary>
    internal virtual bool IsCallable => false;

    /// <summary>Python's str().</summary>
    internal virtual string ToText(Budget budget)
    {
        var text = new TextBuilder(budget);
        WriteRepr(text, budget);
        return text.ToString();
    }

    /// <summary>Python's repr().</summary>
    internal abstract void WriteRepr(TextBuilder text, Budget budget);

    /// <summary>The items that a loop sees; null where the value cannot be looped over.</summary>
    internal virtual IEnumerable<TemplateValue>? Iterate(Budget budget) => null;

    /// <summary>What stands at a key or position; null when nothing does or the key is of a wrong type.</summary>
    internal virtual TemplateValue? Item(TemplateValue key, Budget budget) => null;

    /// <summary>
    /// An attribute that the value brings itself; null when it has none of that name. The methods of Python's own types
    /// are not among them.
    /// </summary>
    internal virtual TemplateValue? Attribute(string name, Budget budget) => null;

    internal virtual bool EqualTo(TemplateValue other, Budget budget) => ReferenceEquals(this, other);

    /// <summary>Whether a dict can be asked for it as a key; where it cannot, the dict has nothing there.</summary>
    internal virtual bool IsHashable => true;

    /// <summary>Equal values have equal hashes.</summary>
    internal virtual int Hash(Budget? budget) => throw Errors.Value($"A {TypeName} cannot be the key of a dict.");

    /// <summary>The keys or names that a mistyped one may have meant.</summary>
    internal virtual IEnumerable<string> KnownNames => [];
}
