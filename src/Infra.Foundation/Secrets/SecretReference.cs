namespace Infra.Foundation;

/// <summary>
/// How a setting provides a secret: as text, or by the environment variable or file that contains it.
/// </summary>
public abstract record SecretReference
{
    private const int LongestVariable = 64;

    private SecretReference()
    {
    }

    /// <summary>Parses the node. Anything that is not a valid reference becomes <see cref="Other"/>.</summary>
    public static SecretReference Parse(YamlNode node) => node switch
    {
        YamlScalar { Type: ScalarType.Text, Text: SecretText.Mask } => new Encrypted(),
        YamlScalar { Type: ScalarType.Text, Text.Length: > 0 } text => new Text(new(text.Text)),
        YamlMap { Entries: [{ Key: "env", Value: YamlScalar name }] } when IsVariableName(name.Text) =>
            new Variable(name.Text),
        YamlMap { Entries: [{ Key: "file", Value: YamlScalar path }] } => new File(path.Text),
        _ => new Other(),
    };

    // A variable's name is shown in messages, so a secret that was written there by mistake must not pass as one. A
    // password can look like a variable's name, but a token contains other characters or is too long.
    private static bool IsVariableName(string text) =>
        text.Length is > 0 and <= LongestVariable
            && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');

    /// <summary>The setting contains the secret itself.</summary>
    public sealed record Text(SecretText Value) : SecretReference;

    /// <summary>
    /// A text that only Pulumi's engine can decrypt. A run without the engine sees <see cref="SecretText.Mask"/>.
    /// </summary>
    public sealed record Encrypted : SecretReference;

    /// <summary>`{env: NAME}`: an environment variable contains the secret.</summary>
    public sealed record Variable(string Name) : SecretReference;

    /// <summary>`{file: PATH}`: a file contains the secret.</summary>
    public sealed record File(string Path) : SecretReference;

    /// <summary>Not a valid reference. It may contain a secret, so it is never shown.</summary>
    public sealed record Other : SecretReference;
}
