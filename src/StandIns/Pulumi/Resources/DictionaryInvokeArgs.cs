using System.Collections;
using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

public sealed class DictionaryInvokeArgs : InvokeArgs
{
    public DictionaryInvokeArgs(ImmutableDictionary<string, object?> dictionary)
    {
        OutputTypes.ThrowIfUnsupported(nameof(dictionary), dictionary.Values);
        Dictionary = dictionary;
    }

    internal override IDictionary Dictionary { get; }
}
