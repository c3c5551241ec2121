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
    /// their own order) and sequences of these. Anything else is an <see cref="ArgumentException"/>: nothing is reflected over.
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

    /// <summary>Python's str().</summary>
    internal virtual string ToText(Run run)
    {
        var text = new TextBuilder(run);
        WriteRepr(text, run);
        return text.ToString();
    }

    /// <summary>Writes what <see cref="ToText"/> answers.</summary>
    internal virtual void Print(Run run) => run.Output.Append(ToText(run));

    /// <summary>Python's repr().</summary>
    internal abstract void WriteRepr(TextBuilder text, Run run);

    /// <summary>The items that a loop sees; null where the value cannot be looped over.</summary>
    internal virtual IEnumerable<TemplateValue>? Iterate(Run run) => null;

    /// <summary>What stands at a key or position; null when nothing does or the key is of a wrong type.</summary>
    internal virtual TemplateValue? Item(TemplateValue key, Run run) => null;

    /// <summary>A method or attribute of the Python type; null when it has none of that name.</summary>
    internal virtual TemplateValue? Attribute(string name, Run run) => null;

    internal virtual bool EqualTo(TemplateValue other, Run run) => ReferenceEquals(this, other);

    /// <summary>Whether a dict can be asked for it as a key; where it cannot, the dict has nothing there.</summary>
    internal virtual bool IsHashable => true;

    /// <summary>Equal values have equal hashes.</summary>
    internal virtual int Hash(Run? run) => throw Errors.Value($"A {TypeName} cannot be the key of a dict.");

    /// <summary>The keys or names that a mistyped one may have meant.</summary>
    internal virtual IEnumerable<string> KnownNames => [];
}
