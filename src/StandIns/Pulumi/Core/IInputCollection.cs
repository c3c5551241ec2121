namespace Pulumi;

/// <summary>
/// A map or list of inputs. Each element is an input: on the wire, one secret or unknown element marks only itself. The
/// collection as one value carries the marks of all elements.
/// </summary>
internal interface IInputCollection
{
    /// <summary>A dictionary or list of inputs, or an output of one.</summary>
    object Elements { get; }
}
