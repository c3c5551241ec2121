namespace Pulumi.Serialization;

/// <summary>An input whose value is sent as JSON text.</summary>
internal sealed record JsonText(object Value);
