using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>
/// Components that work together. A cluster asks for them with the label <c>&lt;bundle&gt;: enabled</c>.
/// </summary>
/// <param name="Name">Also the key of the label.</param>
/// <param name="Description">For people.</param>
/// <param name="Position">The line of the bundle in the catalog.</param>
public sealed record Bundle(BundleName Name, string Description, Position Position);
