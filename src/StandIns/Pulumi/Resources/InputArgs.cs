using System.Collections;

namespace Pulumi;

/// <summary>Its inputs are the properties and fields with an <see cref="InputAttribute"/>, private ones too.</summary>
public abstract class InputArgs
{
    /// <summary>The inputs of args that hold them in a dictionary rather than in members.</summary>
    internal virtual IDictionary? Dictionary => null;
}
