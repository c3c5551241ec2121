using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>
/// What a cluster asks for by the label `<c>&lt;bundle&gt;: enabled</c>`: components that work together.
/// </summary>
public sealed record Bundle(BundleName Name, string Description, Position Position);
