using Infra.Declarations;
using Infra.Model;
using Pulumi;

namespace Infra.Stacks;

/// <summary>
/// A stack's settings, `infra:…` in `Pulumi.&lt;stack&gt;.yaml`. The values come from Pulumi's configuration, under the
/// engine and offline alike; the file itself is read only to say on which line a value stands.
/// </summary>
public sealed record StackSettings
{
    private const string Prefix = "infra:";
    private const string InventoryKey = "inventory";
    private const string CatalogUrlKey = "catalogUrl";
    private const string NamespaceKey = "argocdNamespace";
    private const string KubeconfigKey = "kubeconfig";
    private const string ContextKey = "context";

    private static readonly string[] Known = [InventoryKey, CatalogUrlKey, NamespaceKey, KubeconfigKey, ContextKey];

    public required string CatalogUrl { get; init; }

    public required string Namespace { get; init; }

    public Output<string>? Kubeconfig { get; init; }

    public string? Context { get; init; }

    /// <summary>The settings of the current deployment; null, with the problems added, when they cannot be used.</summary>
    public static StackSettings? Read(string stack, ProjectFiles files, ProblemList problems)
    {
        var before = problems.ErrorCount;
        if (files.StackFile(stack, problems) is not { } file) return null;
        ReportUnknownKeys(file, problems);
        var config = new Config("infra");
        var check = new Check(config, file, stack, problems);
        check.OneOf(InventoryKey, "recorded");
        var catalogUrl = check.Required(CatalogUrlKey);
        var @namespace = check.Namespace(NamespaceKey, otherwise: "argocd");
        if (problems.ErrorCount > before) return null;
        return new()
        {
            CatalogUrl = catalogUrl!,
            Namespace = @namespace,
            Kubeconfig = config.GetSecret(KubeconfigKey),
            Context = config.Get(ContextKey),
        };
    }

    public ControlPlaneArgs For(Composition composition, FleetValues values) => new()
    {
        Composition = composition,
        Values = values,
        Namespace = Namespace,
        CatalogUrl = CatalogUrl,
        Kubeconfig = Kubeconfig,
        Context = Context,
    };

    private static void ReportUnknownKeys(StackFile file, ProblemList problems)
    {
        var known = Known.Select(key => Prefix + key).ToList();
        foreach (var (key, position) in file.Keys.Where(entry => entry.Key.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            if (!known.Contains(key)) problems.Add(Problem.UnknownSetting(position, key, known));
        }
    }

    private sealed class Check(Config config, StackFile file, string stack, ProblemList problems)
    {
        public string? Required(string key)
        {
            var value = config.Get(key);
            if (string.IsNullOrWhiteSpace(value))
                problems.Add(Problem.MissingSetting(ProjectFiles.StackFileOf(stack), Prefix + key, stack));
            return value;
        }

        public void OneOf(string key, string allowed)
        {
            if (Required(key) is { } value && value != allowed) Refuse(key, value, $"'{allowed}'");
        }

        public string Namespace(string key, string otherwise)
        {
            var value = config.Get(key) ?? otherwise;
            if (KubernetesNames.BrokenLabelRule(value) is { } rule) Refuse(key, value, $"a namespace (this {rule})");
            return value;
        }

        private void Refuse(string key, string value, string expected) =>
            problems.Add(Problem.BadSetting(file.PositionOf(Prefix + key), Prefix + key, value, expected));
    }
}
