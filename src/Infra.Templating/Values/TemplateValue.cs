using System.Numerics;

namespace Infra.Templating;

/// <summary>
/// A value that a template can use. Values that the caller creates, with <see cref="From"/> or one of the types below,
/// never change, and many threads may render them at once: <see cref="NoneValue"/>, <see cref="BoolValue"/>,
/// <see cref="IntegerValue"/>, <see cref="FloatValue"/>, <see cref="TextValue"/>, <see cref="ListValue"/>,
/// <see cref="MapValue"/>. Values compare as in Python: 1, 1.0 and true are equal, and text is ordered by code point.
/// </summary>
public abstract class TemplateValue
{
    private protected TemplateValue()
    {
    }

    /// <summary>
    /// The value of a tree of null, bool, int, long, BigInteger, double, string, dictionaries with string keys (in
    /// their own order) and sequences of these.
    /// </summary>
    /// <exception cref="ArgumentException">The tree contains any other type. Reflection is not used.</exception>
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

    /// <summary>Python's name for the type, for messages.</summary>
    internal abstract string TypeName { get; }

    internal virtual bool IsTrue => true;

    /// <summary>The number of items; null if Python's len() would fail.</summary>
    internal virtual int? Length => null;

    /// <summary>True if Python can read the value by position or key.</summary>
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

    /// <summary>The items that a loop sees; null if the value is not iterable.</summary>
    internal virtual IEnumerable<TemplateValue>? Iterate(Budget budget) => null;

    /// <summary>The value at a key or position; null if there is none or the key has the wrong type.</summary>
    internal virtual TemplateValue? Item(TemplateValue key, Budget budget) => null;

    /// <summary>
    /// An attribute that the value itself has; null if there is none with this name. The methods of Python's types are
    /// not included.
    /// </summary>
    internal virtual TemplateValue? Attribute(string name, Budget budget) => null;

    internal virtual bool EqualTo(TemplateValue other, Budget budget) => ReferenceEquals(this, other);

    /// <summary>True if the value can be looked up as a key of a dict. If not, a dict has no entry for it.</summary>
    internal virtual bool IsHashable => true;

    /// <summary>Equal values have equal hashes.</summary>
    internal virtual int Hash(Budget? budget) => throw Errors.Value($"A {TypeName} cannot be the key of a dict.");

    /// <summary>The keys or names that a mistyped name may mean.</summary>
    internal virtual IEnumerable<string> KnownNames => [];
}
