namespace Infra.Model;

// What can be wrong with a stack's settings in Pulumi.<stack>.yaml.
public sealed partial record Problem
{
    public static Problem MissingSetting(string file, string key, string stack) =>
        new("SET001", key, $"'{key}' is not set.")
        {
            Position = WholeFile(file),
            Cure = key is SupervisorsKey ? SupervisorsCure : $"Set it with: pulumi config set {key} … --stack {stack}",
        };

    /// <param name="found">The value; absent where it can hold a secret.</param>
    public static Problem BadSetting(Position position, string key, string? found, string expected) =>
        new("SET002", key, found is null ? $"'{key}' is not {expected}." : $"'{key}' is '{found}', where {expected} belongs.")
        {
            Position = position,
            Cure = "Mend the value.",
        };

    public static Problem UnknownSetting(Position position, string key, IReadOnlyCollection<string> known) =>
        new("SET003", key, $"'{key}' is not a setting of this program.")
        {
            Position = position,
            Consequence = "A setting that nobody reads changes nothing.",
            Cure = DidYouMean(key, known, $"The settings are {Listed(known)}."),
        };

    public static Problem UnknownStack(string stack, IEnumerable<string> known) =>
        new("SET004", $"stack '{stack}'", $"stack '{stack}' has no environment in this program.")
        {
            Cure = DidYouMean(stack, known, $"The stacks are {Listed(known)}."),
        };
}
