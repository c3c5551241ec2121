namespace Infra.Foundation;

/// <summary>How a setting gives a secret: as the text itself, or by the place that holds it.</summary>
public abstract record SecretReference
{
    private const int LongestVariable = 64;

    private SecretReference()
    {
    }

    /// <summary>The reference of a node; anything that is none is <see cref="Other"/>.</summary>
    public static SecretReference Parse(YamlNode node) => node switch
    {
        YamlScalar { Type: ScalarType.Text, Text: SecretText.Mask } => new Encrypted(),
        YamlScalar { Type: ScalarType.Text, Text.Length: > 0 } text => new Text(new(text.Text)),
        YamlMap { Entries: [{ Key: "env", Value: YamlScalar name }] } when IsVariableName(name.Text) =>
            new Variable(name.Text),
        YamlMap { Entries: [{ Key: "file", Value: YamlScalar path }] } => new File(path.Text),
        _ => new Other(),
    };

    // A secret that was written in place of a name must not be shown. A password can look like the name of a variable;
    // a token has other characters, or is too long.
    private static bool IsVariableName(string text) =>
        text.Length is > 0 and <= LongestVariable
            && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');

    /// <summary>The secret itself.</summary>
    public sealed record Text(SecretText Value) : SecretReference;

    /// <summary>A text that only the engine can decrypt: a run without it sees <see cref="SecretText.Mask"/>.</summary>
    public sealed record Encrypted : SecretReference;

    /// <summary>`{env: NAME}`: an environment variable holds it.</summary>
    public sealed record Variable(string Name) : SecretReference;

    /// <summary>`{file: PATH}`: a file holds it.</summary>
    public sealed record File(string Path) : SecretReference;

    /// <summary>No reference. It may hold a secret, so it is never shown.</summary>
    public sealed record Other : SecretReference;
}
