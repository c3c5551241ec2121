using Outputs = System.Collections.Generic.IDictionary<string, object?>;

namespace StandIns.Tests.Wire.Programs;

/// <summary>Vectors/programs/*.js, in C#.</summary>
internal static class VectorPrograms
{
    public static IReadOnlyDictionary<string, Func<Outputs>> All { get; } = new Dictionary<string, Func<Outputs>>
    {
        ["aliases"] = WithoutOutputs(Aliases.Declare),
        ["component-inherits-provider"] = WithoutOutputs(ComponentInheritsProvider.Declare),
        ["config-secret"] = WithoutOutputs(ConfigSecret.Declare),
        ["configmap"] = WithoutOutputs(PlainConfigMap.Declare),
        ["custom-resource"] = WithoutOutputs(CustomKind.Declare),
        ["depends-on"] = WithoutOutputs(DependsOn.Declare),
        ["deployment"] = WithoutOutputs(WorkloadDeployment.Declare),
        ["failing-registration"] = WithoutOutputs(FailingRegistration.Declare),
        ["invoke"] = WithoutOutputs(Invocations.Declare),
        ["invoke-refused"] = WithoutOutputs(InvocationRefused.Declare),
        ["network-policy"] = WithoutOutputs(WorkloadPolicies.DeclareNetworkPolicy),
        ["options"] = WithoutOutputs(Options.Declare),
        ["pod-disruption-budget"] = WithoutOutputs(WorkloadPolicies.DeclareDisruptionBudget),
        ["property-dependencies"] = WithoutOutputs(PropertyDependencies.Declare),
        ["provider-secret-kubeconfig"] = WithoutOutputs(ProviderSecretKubeconfig.Declare),
        ["read"] = WithoutOutputs(Reading.Declare),
        ["refused-registration"] = WithoutOutputs(RefusedRegistration.Declare),
        ["resource-reference"] = WithoutOutputs(ResourceReference.Declare),
        ["role"] = WithoutOutputs(WorkloadAccount.DeclareRole),
        ["role-binding"] = WithoutOutputs(WorkloadAccount.DeclareBinding),
        ["secret-nested"] = WithoutOutputs(SecretNested.Declare),
        ["secret-string-data"] = WithoutOutputs(SecretStringData.Declare),
        ["service"] = WithoutOutputs(WorkloadService.Declare),
        ["service-account"] = WithoutOutputs(WorkloadAccount.DeclareAccount),
        ["stack-outputs"] = StackOutputs.Declare,
    };

    public static IReadOnlySet<string> Failing { get; } =
        new HashSet<string> { "failing-registration", "invoke-refused", "refused-registration" };

    private static Func<Outputs> WithoutOutputs(Action declare) => () =>
    {
        declare();
        return new Dictionary<string, object?>();
    };
}
