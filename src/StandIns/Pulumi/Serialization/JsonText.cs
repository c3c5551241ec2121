namespace Pulumi.Serialization;

/// <summary>An input whose value is to travel as JSON text.</summary>
internal sealed record JsonText(object Value);
