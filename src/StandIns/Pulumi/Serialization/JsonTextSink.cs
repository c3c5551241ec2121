namespace Pulumi.Serialization;

/// <summary>A value to become JSON text, which is secret as a whole if it holds one secret.</summary>
internal sealed class JsonTextSink : WireSink
{
    public bool HasSecrets { get; private set; }

    public override void BeginSecret() => HasSecrets = true;

    public override void EndSecret()
    {
    }
}
