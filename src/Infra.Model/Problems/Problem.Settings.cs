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
    public static Problem NoServiceToken(string file, string key, string stack) =>
        new("SET005", key, NoToken(key, stack))
        {
            Position = WholeFile(file),
            Consequence = "Argo CD could not ask it for a single value.",
            Cure = NewToken(key, stack),
        };

    public static Problem NoServiceTokenInPreview(string file, string key, string stack) =>
        new("SET101", key, NoToken(key, stack))
        {
            Severity = Severity.Warning,
            Position = WholeFile(file),
            Consequence = "The preview shows everything but the token; an update needs it.",
            Cure = NewToken(key, stack),
        };

    private static string NoToken(string key, string stack) =>
        $"'{key}' is not set, and stack '{stack}' hands its values out by the values service.";

    private static string NewToken(string key, string stack) =>
        $"Set it with: pulumi config set --secret {key} \"$(openssl rand -hex 32)\" --stack {stack}";

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
