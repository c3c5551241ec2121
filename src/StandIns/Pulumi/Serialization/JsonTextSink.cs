namespace Pulumi.Serialization;

/// <summary>Collects a value as JSON text. The text is secret if any part of the value is.</summary>
internal sealed class JsonTextSink : WireSink
{
    public bool HasSecrets { get; private set; }

    public override void BeginSecret() => HasSecrets = true;

    public override void EndSecret()
    {
    }
}
