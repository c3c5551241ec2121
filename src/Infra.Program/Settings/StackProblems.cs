using Infra.Foundation;
using Infra.Model.Observed;

namespace Infra.Program;

/// <summary>Problems with a stack and its settings in Pulumi.&lt;stack&gt;.yaml.</summary>
internal static class StackProblems
{
    public static Problem NothingToRegister(ClusterName cluster) =>
        new(
            "CRE011",
            Subject.Cluster(cluster),
            $"cluster '{cluster}' is not registered yet and has no usable credential.")
        {
            Consequence = "Argo CD would get a Secret that does not connect.",
            Cure = "Run again when the cluster is ready, or remove its label 'env' until then.",
        };

    public static Problem ReadByNoStack(ObservedCluster cluster, StackName owner, bool isDivided) =>
        new(
            "FLT107",
            Subject.Cluster(cluster.Name),
            $"cluster '{cluster.Name}' is in env '{cluster.Env}' of stack '{owner}', which does not read supervisor "
                + $"'{cluster.Supervisor}'.")
        {
            Severity = Severity.Warning,
            Position = cluster.Labels[LabelKeys.Env].Position,
            Consequence = "It is registered nowhere.",
            Cure = $"Let stack '{owner}' read the supervisor ({LiveSettings.SupervisorsSetting} in "
                + $"{ProjectFiles.StackFilePath(owner)}), "
                + (isDivided ? "name it in Part on the page of the stack that reads it, " : "")
                + "or fix the label 'env'.",
        };

    public static Problem UpOnRecording(StackName stack, string file) =>
        new("INV005", $"stack '{stack}'", $"stack '{stack}' cannot be updated from a recorded inventory.")
        {
            Position = Position.WholeFile(file),
            Consequence = "A recording has no credentials, so Argo CD could not reach any cluster.",
            Cure = "Use 'pulumi preview' on a recording; for 'pulumi up' read the supervisors: infra:inventory: live.",
        };

    public static Problem EncryptedKubeconfig(Position position, string key) =>
        new("LIV001", key, $"'{key}' is encrypted, and only Pulumi can decrypt it.")
        {
            Position = position,
            Consequence = "A run without Pulumi cannot log in to the control plane.",
            Cure = $"Leave '{key}' out and set KUBECONFIG for the run; Pulumi reads it too.",
        };

    public static Problem MissingSetting(string file, string key, StackName stack) =>
        new("SET001", key, $"'{key}' is not set.")
        {
            Position = Position.WholeFile(file),
            Cure = $"Set it with: pulumi config set {key} … --stack {stack}",
        };

    public static Problem NoServiceToken(string file, string key, StackName stack) =>
        new("SET005", key, NoToken(key, stack))
        {
            Position = Position.WholeFile(file),
            Consequence = "Argo CD could not read any values from it.",
            Cure = NewToken(key, stack),
        };

    public static Problem NoServiceTokenInPreview(string file, string key, StackName stack) =>
        new("SET101", key, NoToken(key, stack))
        {
            Severity = Severity.Warning,
            Position = Position.WholeFile(file),
            Consequence = "The preview shows everything except the token; an update needs it.",
            Cure = NewToken(key, stack),
        };

    /// <param name="found">The value; null if it can contain a secret.</param>
    public static Problem BadSetting(Position position, string key, string? found, string expected) =>
        new(
            "SET002",
            key,
            found is null ? $"'{key}' is not {expected}." : $"'{key}' is '{found}'; expected {expected}.")
        {
            Position = position,
            Cure = "Fix the value.",
        };

    public static Problem UnknownSetting(Position position, string key, IReadOnlyCollection<string> known) =>
        new("SET003", key, $"'{key}' is not a setting of this program.")
        {
            Position = position,
            Consequence = "An unknown setting has no effect.",
            Cure = Wording.DidYouMean(key, known, $"The settings are {Wording.List(known)}."),
        };

    private static string NoToken(string key, StackName stack) =>
        $"'{key}' is not set, and stack '{stack}' delivers its values through the values service.";

    private static string NewToken(string key, StackName stack) =>
        $"Set it with: pulumi config set --secret {key} \"$(openssl rand -hex 32)\" --stack {stack}";
}
