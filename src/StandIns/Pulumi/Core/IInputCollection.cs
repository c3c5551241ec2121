namespace Pulumi;

/// <summary>
/// A map or list of inputs. Its elements are inputs themselves, so that one secret or unknown element marks only itself
/// on the wire, while the collection as one value carries the marks of all.
/// </summary>
internal interface IInputCollection
{
    /// <summary>A dictionary or list of inputs, or an output of one.</summary>
    object Elements { get; }
}
