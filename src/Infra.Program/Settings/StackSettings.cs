using System.Collections.Immutable;
using System.Globalization;
using Infra.Changes;
using Infra.Declarations;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Model.Values;
using Infra.Supervisors;
using Pulumi;

namespace Infra.Program;

/// <summary>
/// A stack's settings, `infra:…` in `Pulumi.&lt;stack&gt;.yaml`. The values come from Pulumi's configuration, both
/// under the engine and offline. The file itself is only read for line numbers.
/// </summary>
public sealed record StackSettings
{
    internal const string Prefix = "infra:";
    private const string InventoryKey = "inventory";
    internal const string CatalogUrlKey = "catalogUrl";
    internal const string NamespaceKey = "argocdNamespace";
    private const string KubeconfigKey = "kubeconfig";
    private const string ContextKey = "context";
    private const string AllowRemovalsKey = "allowRemovals";
    private const string ServiceImageKey = "valuesServiceImage";
    private const string ServiceTokenKey = "valuesServiceToken";
    private const string MetricsNamespaceKey = "valuesServiceMetricsNamespace";
    private const string RepositoriesKey = "repositories";

    internal const string DefaultNamespace = "argocd";

    /// <summary>Settings that exist once per control plane, so only the main stack may set them.</summary>
    internal static readonly string[] OfMainStack =
    [
        Prefix + RepositoriesKey, Prefix + ServiceImageKey, Prefix + ServiceTokenKey, Prefix + MetricsNamespaceKey,
    ];

    private static readonly string[] Known =
    [
        InventoryKey, CatalogUrlKey, NamespaceKey, KubeconfigKey, ContextKey, AllowRemovalsKey, ServiceImageKey,
        ServiceTokenKey,
        MetricsNamespaceKey, RepositoriesKey, AdoptedSecrets.Key, .. LiveSettings.Keys,
    ];

    /// <summary>The supervisors to read; null if the inventory is a recording.</summary>
    public LiveSettings? Live { get; init; }

    /// <summary>The removals that the setting `infra:allowRemovals` allows, until someone deletes it.</summary>
    public required AllowanceSource.StackSetting AllowRemovals { get; init; }

    /// <summary>
    /// The setting `infra:adopt`: object names of existing cluster Secrets that the stack adopts, by cluster.
    /// </summary>
    public required ImmutableSortedDictionary<ClusterName, string> Adopt { get; init; }

    /// <summary>The git URL of the service catalog.</summary>
    public required string CatalogUrl { get; init; }

    /// <summary>How Argo CD reads repositories that need a login.</summary>
    public required ImmutableArray<RepositoryCredential> Repositories { get; init; }

    /// <summary>Argo CD's namespace in the control plane.</summary>
    public required string Namespace { get; init; }

    /// <summary>Content or path of the control plane's kubeconfig; null for the ambient one.</summary>
    public Output<string>? Kubeconfig { get; init; }

    private SecretText? KubeconfigText { get; init; }

    private Position KubeconfigPosition { get; init; }

    /// <summary>The kubeconfig's context; null for its current one.</summary>
    public string? Context { get; init; }

    private string? MetricsNamespace { get; init; }

    /// <summary>Reads the settings of the current deployment; null if they are invalid, with problems added.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="files">The project's files.</param>
    /// <param name="source">Where the inventory comes from; null to follow the settings.</param>
    /// <param name="problems">Receives the problems.</param>
    public static StackSettings? Read(StackName stack, ProjectFiles files, InventoryMode? source, ProblemList problems)
    {
        problems = problems.Scope();
        if (files.StackFile(stack, problems) is not { } file) return null;
        ReportUnknownKeys(file, problems);
        var config = new Config("infra");
        var check = new Check(config, file, stack, problems);
        var inventory = source ?? check.Inventory();
        var live = inventory is InventoryMode.Live ? LiveSettings.Read(stack, files, config.Get, file, problems) : null;
        var adopt = AdoptedSecrets.Read(
            config.Get(AdoptedSecrets.Key), file.PositionOf(AdoptedSecrets.Setting), problems);
        var catalogUrl = check.Required(CatalogUrlKey);
        var @namespace = check.Namespace(NamespaceKey, otherwise: DefaultNamespace);
        var metricsNamespace = config.Get(MetricsNamespaceKey) is null
            ? null
            : check.Namespace(MetricsNamespaceKey, otherwise: "");
        var allowRemovals = check.AllowRemovals();
        var repositories = check.Repositories();
        if (problems.HasErrors) return null;
        return new()
        {
            Live = live,
            AllowRemovals = allowRemovals,
            Adopt = adopt,
            CatalogUrl = catalogUrl!,
            Repositories = repositories,
            Namespace = @namespace,
            Kubeconfig = config.GetSecret(KubeconfigKey),
            KubeconfigText = config.Get(KubeconfigKey) is { Length: > 0 } kubeconfig ? new(kubeconfig) : null,
            KubeconfigPosition = file.PositionOf(Prefix + KubeconfigKey),
            Context = config.Get(ContextKey),
            MetricsNamespace = metricsNamespace,
        };
    }

    /// <summary>
    /// The values service that the stack's rules require; null if they require none or the stack is a part, which uses
    /// its main stack's service. A problem is added for each missing setting.
    /// </summary>
    public ValuesServiceArgs? ValuesServiceFor(StackRules rules, ProblemList problems)
    {
        if (rules.Delivery is not StackDelivery.ConfigMap || rules.Part is not null) return null;
        var config = new Config("infra");
        var file = ProjectFiles.StackFilePath(rules.Stack);
        var image = config.Get(ServiceImageKey);
        if (string.IsNullOrWhiteSpace(image))
            problems.Add(StackProblems.MissingSetting(file, Prefix + ServiceImageKey, rules.Stack));
        var token = config.GetSecret(ServiceTokenKey);
        if (token is null)
        {
            problems.Add(Deployment.Instance.IsDryRun
                ? StackProblems.NoServiceTokenInPreview(file, Prefix + ServiceTokenKey, rules.Stack)
                : StackProblems.NoServiceToken(file, Prefix + ServiceTokenKey, rules.Stack));
        }

        return new()
        {
            Stack = rules.Stack,
            Namespace = Namespace,
            Image = image ?? "",
            Token = token ?? Output.CreateSecret(SecretText.Mask),
            MetricsNamespace = MetricsNamespace,
        };
    }

    /// <summary>Parses `infra:inventory`; null for anything but `recorded` and `live`.</summary>
    public static InventoryMode? ParseMode(string? value) => value switch
    {
        "recorded" => InventoryMode.Recorded,
        "live" => InventoryMode.Live,
        _ => null,
    };

    /// <summary>
    /// Where the stack's file says that the inventory comes from; null if the setting is missing or invalid, with a
    /// problem added.
    /// </summary>
    public static InventoryMode? ReadMode(StackName stack, ProjectFiles files, ProblemList problems)
    {
        if (files.StackFile(stack, problems) is not { } file) return null;
        const string key = Prefix + InventoryKey;
        var value = file.Values().GetValueOrDefault(key);
        if (value is null) problems.Add(StackProblems.MissingSetting(ProjectFiles.StackFilePath(stack), key, stack));
        else if (ParseMode(value) is null)
            problems.Add(StackProblems.BadSetting(file.PositionOf(key), key, value, "'recorded' or 'live'"));
        return ParseMode(value);
    }

    /// <summary>The input of the control plane's declaration.</summary>
    public ControlPlaneArgs CreateControlPlaneArgs(
        Composition composition,
        FleetValues values,
        ClusterCredentials credentials,
        ValuesServiceArgs? valuesService,
        bool takesFieldsBack = false) =>
        new()
        {
            ForcesFieldOwnership = takesFieldsBack,
            ValuesService = valuesService,
            Credentials = credentials,
            Adopted = Adopt,
            Composition = composition,
            Values = values,
            Namespace = Namespace,
            CatalogUrl = CatalogUrl,
            Repositories = Repositories,
            Kubeconfig = Kubeconfig,
            Context = Context,
        };

    /// <summary>Existing Secrets of the stack's clusters that have no stack label.</summary>
    public ImmutableArray<UnlabeledSecret> FindUnlabeled(
        Composition composition, IEnumerable<Manifest> registrations) =>
        UnlabeledSecret.Find(SecretsOf(composition), Registered(registrations));

    /// <summary>Adds a problem for each existing Secret that the stack's would overwrite or duplicate.</summary>
    /// <param name="composition">What the stack declares.</param>
    /// <param name="registrations">The objects of the control plane.</param>
    /// <param name="beside">The other stacks of the environment.</param>
    /// <param name="problems">Receives the problems.</param>
    public void CheckForeign(
        Composition composition,
        IEnumerable<Manifest> registrations,
        IEnumerable<StackRules> beside,
        ProblemList problems) =>
        ForeignSecrets.Check(
            composition.Rules,
            SecretsOf(composition),
            Registered(registrations),
            Adopt.Keys.ToHashSet(),
            AdoptedSecrets.Setting,
            problems,
            [.. beside.Select(rules => rules.Stack)]);

    /// <summary>
    /// How to reach the control plane; null if only the engine can decrypt its kubeconfig, with a problem added.
    /// </summary>
    public ControlPlaneAccess? ControlPlane(ProblemList problems)
    {
        if (KubeconfigText?.Reveal() == StackFile.Encrypted)
        {
            problems.Add(StackProblems.EncryptedKubeconfig(KubeconfigPosition, Prefix + KubeconfigKey));
            return null;
        }

        // Like Pulumi's provider, we accept a path or the content of a kubeconfig.
        var file = KubeconfigText is { } text && File.Exists(text.Reveal()) ? text.Reveal() : null;
        return new(new SupervisorLogin.Kubeconfig(file, file is null ? KubeconfigText : null, Context), Namespace);
    }

    private IEnumerable<DeclaredSecret> SecretsOf(Composition composition) =>
        composition.Fleet.Clusters.Select(cluster =>
            new DeclaredSecret(cluster.Name, ClusterSecretName.Create(cluster, Adopt), cluster.Server));

    private static IEnumerable<RegisteredCluster> Registered(IEnumerable<Manifest> registrations) =>
        registrations.Select(RegisteredCluster.Read).OfType<RegisteredCluster>();

    private static void ReportUnknownKeys(StackFile file, ProblemList problems)
    {
        var known = Known.Select(key => Prefix + key).ToList();
        foreach (var (key, position) in file.Keys.Where(
            entry => entry.Key.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            if (!known.Contains(key)) problems.Add(StackProblems.UnknownSetting(position, key, known));
        }
    }

    private sealed class Check(Config config, StackFile file, StackName stack, ProblemList problems)
    {
        public string? Required(string key)
        {
            var value = config.Get(key);
            if (string.IsNullOrWhiteSpace(value))
                problems.Add(StackProblems.MissingSetting(ProjectFiles.StackFilePath(stack), Prefix + key, stack));
            return value;
        }

        public InventoryMode? Inventory()
        {
            var value = Required(InventoryKey);
            if (ParseMode(value) is { } source) return source;
            if (!string.IsNullOrWhiteSpace(value)) Refuse(InventoryKey, value, "'recorded' or 'live'");
            return null;
        }

        public AllowanceSource.StackSetting AllowRemovals()
        {
            var text = config.Get(AllowRemovalsKey);
            int? count = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : null;
            if (text is not null && count is null) Refuse(AllowRemovalsKey, text, "a whole number of 0 or more");
            return new(Prefix + AllowRemovalsKey, count, file.PositionOf(Prefix + AllowRemovalsKey));
        }

        public ImmutableArray<RepositoryCredential> Repositories()
        {
            if (config.Get(RepositoriesKey) is not { } json) return [];
            var position = file.PositionOf(Prefix + RepositoriesKey);
            if (StructuredSetting.ParseTree(json, position) is YamlList list)
            {
                return new RepositoriesReader(
                    Environment.GetEnvironmentVariable, Deployment.Instance.IsDryRun, problems).Read(list);
            }

            // The value can contain a secret, so the message does not show it.
            problems.Add(StackProblems.BadSetting(position, Prefix + RepositoriesKey, null, "a list"));
            return [];
        }

        public string Namespace(string key, string otherwise)
        {
            var value = config.Get(key) ?? otherwise;
            if (KubernetesNames.BrokenLabelRule(value) is { } rule) Refuse(key, value, $"a namespace (this {rule})");
            return value;
        }

        private void Refuse(string key, string value, string expected) =>
            problems.Add(StackProblems.BadSetting(file.PositionOf(Prefix + key), Prefix + key, value, expected));
    }
}
