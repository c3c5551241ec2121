namespace Infra.ValuesService;

/// <summary>What the stack writes on a values ConfigMap; the same words as in Infra.Declarations.</summary>
internal static class Labels
{
    public const string Stack = "infra.local/stack";
    public const string Cluster = "infra.local/cluster";
    public const string Env = "env";

    /// <summary>All ConfigMaps of stacks but the one by which Argo CD finds this service.</summary>
    public const string Selector = Stack + ",app.kubernetes.io/name!=infra-values-service";
}
