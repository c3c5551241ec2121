namespace Infra.Manifests;

/// <summary>Tells whether two inputs render to the same objects. A fleet's keys share their texts.</summary>
/// <param name="Form">The form of the input.</param>
/// <param name="Texts">The texts that name the cluster; empty if they do not occur in the input.</param>
public readonly record struct RenderKey(string Form, string Texts)
{
    /// <summary>The key as one text.</summary>
    public override string ToString() => Texts.Length == 0 ? Form : $"{Form} {Texts}";
}
