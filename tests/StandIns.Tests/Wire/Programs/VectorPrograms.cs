namespace StandIns.Tests.Wire.Programs;

/// <summary>The programs of Vectors/programs/*.js, in C#.</summary>
internal static class VectorPrograms
{
    public static IReadOnlyDictionary<string, Action> All { get; } = new Dictionary<string, Action>
    {
        ["aliases"] = Aliases.Declare,
        ["component-inherits-provider"] = ComponentInheritsProvider.Declare,
        ["config-secret"] = ConfigSecret.Declare,
        ["configmap"] = PlainConfigMap.Declare,
        ["custom-resource"] = CustomKind.Declare,
        ["depends-on"] = DependsOn.Declare,
        ["deployment"] = WorkloadDeployment.Declare,
        ["failing-registration"] = FailingRegistration.Declare,
        ["network-policy"] = WorkloadPolicies.DeclareNetworkPolicy,
        ["options"] = Options.Declare,
        ["pod-disruption-budget"] = WorkloadPolicies.DeclareDisruptionBudget,
        ["property-dependencies"] = PropertyDependencies.Declare,
        ["provider-secret-kubeconfig"] = ProviderSecretKubeconfig.Declare,
        ["refused-registration"] = RefusedRegistration.Declare,
        ["resource-reference"] = ResourceReference.Declare,
        ["role"] = WorkloadAccount.DeclareRole,
        ["role-binding"] = WorkloadAccount.DeclareBinding,
        ["secret-nested"] = SecretNested.Declare,
        ["secret-string-data"] = SecretStringData.Declare,
        ["service"] = WorkloadService.Declare,
        ["service-account"] = WorkloadAccount.DeclareAccount,
    };

    public static IReadOnlySet<string> Failing { get; } =
        new HashSet<string> { "failing-registration", "refused-registration" };
}
