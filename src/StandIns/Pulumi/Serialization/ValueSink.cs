namespace Pulumi.Serialization;

/// <summary>
/// Receives serialized properties. Each property is begun, gets exactly one value, and is ended or abandoned. Each
/// entry or element gets exactly one value between its begin and end.
/// </summary>
internal abstract class ValueSink
{
    public abstract void BeginProperty(string name);

    public abstract void EndProperty();

    /// <summary>Discards the property, as if it had not been begun.</summary>
    public abstract void AbandonProperty();

    public abstract void Null();

    public abstract void Bool(bool value);

    public abstract void Number(double value);

    public abstract void Text(string value);

    public abstract void Unknown();

    public abstract void ResourceReference(string urn, string? id);

    public abstract void BeginSecret();

    public abstract void EndSecret();

    public abstract void BeginMap();

    /// <summary>False if the sink does not need the entry; the caller must then not write it.</summary>
    public abstract bool BeginEntry(string key);

    public abstract void EndEntry();

    public abstract void EndMap();

    public abstract void BeginList();

    public abstract void BeginElement();

    public abstract void EndElement();

    public abstract void EndList();
}
